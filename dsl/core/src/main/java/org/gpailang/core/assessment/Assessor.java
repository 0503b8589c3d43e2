package org.gpailang.core.assessment;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.gpailang.core.compute.ComputedActivity;
import org.gpailang.core.facts.Capabilities;
import org.gpailang.core.facts.Entity;
import org.gpailang.core.facts.Facts;
import org.gpailang.core.facts.FileFacts;
import org.gpailang.core.facts.Model;
import org.gpailang.core.facts.Stated;
import org.gpailang.core.ruleset.Ruleset;

/**
 * Assesses facts: the same facts, rulesets and day always give the same assessment. Nothing is kept between calls.
 *
 * <p>Conclusions follow one another in one direction: lineage, compute, general purpose, line, modification and systemic risk, availability
 * ({@link Classification}); from these, duties ({@link ModelAssessor}). Models of one component may be assessed under several rulesets;
 * each is looked at with all its originals under the ruleset of its own file.
 */
public final class Assessor {

    private final Facts facts;
    private final Function<FileFacts, Ruleset> rulesetOf;
    private final boolean imposed;
    private final LocalDate asOf;
    private final Lineage lineage;
    private final Providers providers;
    private final Map<Ruleset, Classification> classifications = new HashMap<>();
    private final Map<Model, Ruleset> rulesets = new IdentityHashMap<>();
    private final Map<Model, ModelAssessment> assessed = new IdentityHashMap<>();
    private final Set<String> usedRuns = new HashSet<>();

    private Assessor(Facts facts, Function<FileFacts, Ruleset> rulesetOf, boolean imposed, LocalDate asOf) {
        this.facts = facts;
        this.rulesetOf = rulesetOf;
        this.imposed = imposed;
        this.asOf = asOf;
        this.lineage = Lineage.of(facts);
        this.providers = new Providers(facts);
        facts.files().forEach(file -> file.models().forEach(model -> {
            model.training().runs().forEach(run -> usedRuns.add(run.value()));
            rulesets.put(model, rulesetOf.apply(file));
        }));
    }

    /**
     * What is concluded of a connected component of declarations, file by file: nothing outside it has a say.
     *
     * @param component what the files state of the component's declarations
     * @param rulesetOf the ruleset of each file
     * @param imposed whether the caller chose the ruleset, whatever the files choose
     * @param asOf the day on which deadlines are looked at
     * @param wanted the files for which it is concluded
     */
    public static List<FileAssessment> assessComponent(Facts component, Function<FileFacts, Ruleset> rulesetOf, boolean imposed,
            LocalDate asOf, Predicate<FileFacts> wanted) {
        Assessor assessor = new Assessor(component, rulesetOf, imposed, asOf);
        return component.files().stream().filter(wanted).map(assessor::file).toList();
    }

    /**
     * The assessment of the facts.
     *
     * @param facts what the files state
     * @param rulesetOf the ruleset of each file
     * @param asOf the day on which deadlines are looked at
     */
    public static Assessment assess(Facts facts, Function<FileFacts, Ruleset> rulesetOf, LocalDate asOf) {
        return assess(facts, rulesetOf, Optional.empty(), asOf);
    }

    /**
     * The assessment of the facts.
     *
     * @param facts what the files state
     * @param rulesetOf the ruleset of each file
     * @param imposed the ruleset of every file, whatever the files choose; absent where their choice holds
     * @param asOf the day on which deadlines are looked at
     */
    public static Assessment assess(Facts facts, Function<FileFacts, Ruleset> rulesetOf, Optional<Ruleset> imposed, LocalDate asOf) {
        return new Assessment(asOf, facts, assessComponent(facts, file -> imposed.orElseGet(() -> rulesetOf.apply(file)), imposed.isPresent(),
                asOf, file -> true));
    }

    private FileAssessment file(FileFacts file) {
        Ruleset ruleset = rulesetOf.apply(file);
        List<ModelAssessment> models = file.models().stream().map(this::model).toList();
        List<SystemAssessment> systems = file.systems().stream().map(system ->
                new SystemAssessor(facts, classification(ruleset), assessor(ruleset), ruleset).assess(system)).toList();
        List<ComputedActivity> looseRuns = file.runs().stream()
                .filter(run -> !usedRuns.contains(run.name().orElseThrow()))
                .map(run -> ComputedActivity.of(run, run.name().orElseThrow(), Capabilities.UNKNOWN, ruleset, asOf)).toList();
        List<Entity> representatives = file.entities().stream().flatMap(entity -> entity.representative().stream())
                .flatMap(representative -> facts.entity(representative.entity()).stream()).toList();
        return new FileAssessment(file, representatives, ruleset, imposed, models, systems, looseRuns, borrowers(file));
    }

    /** The models of other files that are built on the runs of a file. */
    private List<ModelAssessment> borrowers(FileFacts file) {
        Set<String> runs = file.runs().stream().map(run -> run.name().orElseThrow()).filter(usedRuns::contains)
                .filter(name -> facts.run(name).filter(run -> run.at().file().equals(file.file())).isPresent()).collect(Collectors.toSet());
        return runs.isEmpty() ? List.of() : facts.files().stream().filter(other -> other != file).flatMap(other -> other.models().stream())
                .filter(model -> model.training().runs().stream().map(Stated::value).anyMatch(runs::contains)).map(this::model).toList();
    }

    private Classification classification(Ruleset ruleset) {
        return classifications.computeIfAbsent(ruleset, key -> new Classification(facts, lineage, key, asOf));
    }

    private ModelAssessor assessor(Ruleset ruleset) {
        return new ModelAssessor(facts, providers, classification(ruleset), ruleset, asOf);
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
