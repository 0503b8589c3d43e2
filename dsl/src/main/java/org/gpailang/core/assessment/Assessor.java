package org.gpailang.core.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.gpailang.core.compute.ComputeDerivation;
import org.gpailang.core.compute.ComputedActivity;
import org.gpailang.core.compute.TrainingCompute;
import org.gpailang.core.facts.Capabilities;
import org.gpailang.core.facts.Facts;
import org.gpailang.core.facts.FileFacts;
import org.gpailang.core.facts.Model;
import org.gpailang.core.ruleset.Ruleset;

/** Assesses facts: the same facts, rulesets and day always give the same assessment. Nothing is kept between calls. */
public final class Assessor {

    private static final Capabilities UNKNOWN = new Capabilities(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty(), Optional.empty());

    private final Facts facts;
    private final Function<FileFacts, Ruleset> rulesetOf;
    private final Map<Ruleset, ComputeDerivation> derivations = new HashMap<>();
    private final Set<String> usedRuns = new HashSet<>();

    private Assessor(Facts facts, Function<FileFacts, Ruleset> rulesetOf) {
        this.facts = facts;
        this.rulesetOf = rulesetOf;
        facts.files().forEach(file -> file.models().forEach(
                model -> model.training().runs().forEach(run -> usedRuns.add(run.value()))));
    }

    /**
     * The assessment of the facts.
     *
     * @param facts what the files state
     * @param rulesetOf the ruleset of each file
     * @param asOf the day on which deadlines are looked at
     */
    public static Assessment assess(Facts facts, Function<FileFacts, Ruleset> rulesetOf, LocalDate asOf) {
        Assessor assessor = new Assessor(facts, rulesetOf);
        return new Assessment(asOf, facts, withBorrowers(facts.files().stream().map(assessor::file).toList()));
    }

    private FileAssessment file(FileFacts file) {
        Ruleset ruleset = rulesetOf.apply(file);
        ComputeDerivation derivation = derivations.computeIfAbsent(ruleset, key -> new ComputeDerivation(facts, key));
        List<ModelAssessment> models = file.models().stream().map(model -> model(model, derivation, ruleset)).toList();
        List<SystemAssessment> systems = file.systems().stream().map(system -> new SystemAssessment(system, ruleset)).toList();
        List<ComputedActivity> looseRuns = file.runs().stream()
                .filter(run -> !usedRuns.contains(run.name().orElseThrow()))
                .map(run -> ComputedActivity.of(run, run.name().orElseThrow(), UNKNOWN, ruleset)).toList();
        return new FileAssessment(file, ruleset, models, systems, looseRuns, List.of());
    }

    /** The files, each with the models of the others that are built on its runs. */
    private static List<FileAssessment> withBorrowers(List<FileAssessment> files) {
        Map<String, List<ModelAssessment>> borrowers = new HashMap<>();
        for (FileAssessment file : files) {
            for (ModelAssessment model : file.models()) {
                model.compute().own().stream().map(activity -> activity.activity().at().file()).distinct()
                        .filter(home -> !home.equals(file.facts().file()))
                        .forEach(home -> borrowers.computeIfAbsent(home, key -> new ArrayList<>()).add(model));
            }
        }
        return files.stream().map(file -> new FileAssessment(file.facts(), file.ruleset(), file.models(), file.systems(), file.looseRuns(),
                borrowers.getOrDefault(file.facts().file(), List.of()))).toList();
    }

    private ModelAssessment model(Model model, ComputeDerivation derivation, Ruleset ruleset) {
        Capabilities capabilities = derivation.capabilitiesOf(model);
        TrainingCompute compute = derivation.of(model);
        GeneralPurpose generalPurpose = GeneralPurposeTest.of(model, capabilities, compute, ruleset);
        SystemicRisk systemicRisk = SystemicRiskTest.of(model, compute, generalPurpose, ruleset);
        return new ModelAssessment(model, ruleset, capabilities, compute, generalPurpose, systemicRisk);
    }
}
