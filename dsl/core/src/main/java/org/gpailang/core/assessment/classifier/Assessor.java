package org.gpailang.core.assessment.classifier;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gpailang.core.assessment.Assessment;
import org.gpailang.core.assessment.FileAssessment;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.assessment.SystemAssessment;
import org.gpailang.core.facts.Facts;
import org.gpailang.core.facts.FileFacts;
import org.gpailang.core.facts.market.InternalUse;
import org.gpailang.core.facts.market.Placing;
import org.gpailang.core.facts.model.Model;
import org.gpailang.core.ruleset.Ruleset;

/**
 * Assesses facts. The result depends only on the facts, the rulesets and the date; nothing is kept between calls.
 *
 * <p>Conclusions build on one another in a fixed order: lineage, compute, general purpose, line, modification and systemic risk,
 * availability ({@link Classification}), and then the duties ({@link ModelAssessor}). The models of one component may be assessed under
 * several rulesets; each model and all its originals are assessed under the ruleset of the model's own file.
 */
public final class Assessor {

    private final Facts facts;
    private final Function<FileFacts, Ruleset> rulesetOf;
    private final boolean imposed;
    private final LocalDate asOf;
    private final Lineage lineage;
    private final Providers providers;
    private final Map<Ruleset, Classification> classifications = new HashMap<>();
    private final Map<Ruleset, ModelAssessor> assessors = new HashMap<>();
    private final IdentityHashMap<Model, Ruleset> rulesets = new IdentityHashMap<>();
    private final IdentityHashMap<Model, ModelAssessment> assessed = new IdentityHashMap<>();

    private Assessor(Facts facts, Optional<Providers> providers, Function<FileFacts, Ruleset> rulesetOf, boolean imposed, LocalDate asOf) {
        this.facts = facts;
        this.rulesetOf = rulesetOf;
        this.imposed = imposed;
        this.asOf = asOf;
        this.lineage = Lineage.of(facts);
        this.providers = providers.orElseGet(() -> new ProvidersOfFacts(facts, this::classification));
        facts.files().forEach(file -> file.models().forEach(model -> rulesets.put(model, rulesetOf.apply(file))));
    }

    /**
     * Assesses a connected component of models and systems, file by file. Its models do not depend on any other model, except through
     * {@code providers}.
     *
     * @param component what the files state about the component's declarations
     * @param providers what is known about the providers of its models
     * @param rulesetOf the ruleset of each file
     * @param imposed whether the caller chose the ruleset, overriding the choice of the files
     * @param asOf the date of the assessment
     * @param wanted the files to assess
     */
    public static List<FileAssessment> assessComponent(Facts component, Providers providers, Function<FileFacts, Ruleset> rulesetOf,
            boolean imposed, LocalDate asOf, Predicate<FileFacts> wanted) {
        return new Assessor(component, Optional.of(providers), rulesetOf, imposed, asOf).files(wanted);
    }

    /**
     * The models of a connected component that have systemic risk and were placed on the market before the duties apply.
     *
     * @param component what the files state about the component's declarations
     * @param ruleset the ruleset under which all of them are classified
     * @param asOf the date of the assessment
     */
    public static List<Model> earlySystemicRisk(Facts component, Ruleset ruleset, LocalDate asOf) {
        // most components have no early placing, and the classification takes far longer than finding this out
        if (component.files().stream().flatMap(Assessor::placings).noneMatch(day -> day.isBefore(ruleset.appliesFrom()))) {
            return List.of();
        }
        Classification classification = new Classification(component, Lineage.of(component), ruleset, asOf);
        return component.files().stream().flatMap(file -> file.models().stream()).filter(classification::earlySystemicRisk).toList();
    }

    /** The dates of the placings of a file's models and systems, and the beginnings of internal use. */
    private static Stream<LocalDate> placings(FileFacts file) {
        return Stream.concat(file.models().stream().flatMap(model -> Stream.concat(model.market().placings().stream().map(Placing::date),
                model.market().internalUse().flatMap(InternalUse::since).stream())),
                file.systems().stream().flatMap(system -> system.placings().stream().map(Placing::date)));
    }

    /**
     * Assesses the facts under the ruleset of each file.
     *
     * @param facts what the files state
     * @param rulesetOf the ruleset of each file
     * @param asOf the date of the assessment
     */
    public static Assessment assess(Facts facts, Function<FileFacts, Ruleset> rulesetOf, LocalDate asOf) {
        return assess(facts, rulesetOf, Optional.empty(), asOf);
    }

    /**
     * Assesses the facts under the ruleset of each file, or under one ruleset for all of them.
     *
     * @param facts what the files state
     * @param rulesetOf the ruleset of each file
     * @param imposed the ruleset for every file, overriding the choice of the files; absent to use {@code rulesetOf}
     * @param asOf the date of the assessment
     */
    public static Assessment assess(Facts facts, Function<FileFacts, Ruleset> rulesetOf, Optional<Ruleset> imposed, LocalDate asOf) {
        return new Assessment(asOf, facts, new Assessor(facts, Optional.empty(), file -> imposed.orElseGet(() -> rulesetOf.apply(file)),
                imposed.isPresent(), asOf).files(file -> true));
    }

    private List<FileAssessment> files(Predicate<FileFacts> wanted) {
        return facts.files().stream().filter(wanted).map(this::file).toList();
    }

    private FileAssessment file(FileFacts file) {
        Ruleset ruleset = rulesetOf.apply(file);
        List<ModelAssessment> models = file.models().stream().map(this::model).toList();
        List<SystemAssessment> systems = file.systems().stream().map(system ->
                new SystemAssessor(facts, classification(ruleset), assessor(ruleset), ruleset).assess(system)).toList();
        return FileAssessment.of(file, ruleset, imposed, models, systems, facts, this::model, asOf);
    }

    private Classification classification(Ruleset ruleset) {
        return classifications.computeIfAbsent(ruleset, key -> new Classification(facts, lineage, key, asOf));
    }

    private ModelAssessor assessor(Ruleset ruleset) {
        ModelAssessor known = assessors.get(ruleset);
        if (known == null) {
            known = new ModelAssessor(facts, providers, classification(ruleset), ruleset, asOf);
            assessors.put(ruleset, known);
        }
        return known;
    }

    private ModelAssessment model(Model model) {
        ModelAssessment known = assessed.get(model);
        if (known == null) {
            known = assessor(rulesets.get(model)).assess(model);
            assessed.put(model, known);
        }
        return known;
    }
}
