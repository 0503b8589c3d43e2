package org.gpailang.core.assessment;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gpailang.core.facts.Facts;
import org.gpailang.core.facts.FileFacts;
import org.gpailang.core.facts.Location;
import org.gpailang.core.facts.Model;
import org.gpailang.core.ruleset.Ruleset;

/** Assesses the facts of a set of files: the same facts, rulesets and day always give the same assessment. */
public final class Assessor {

    private final Facts facts;
    private final Function<FileFacts, Ruleset> rulesetOf;
    private final Conclusions conclusions;
    private final LocalDate asOf;
    private final Map<Location, ModelAssessment> assessed = new HashMap<>();
    private final Map<String, Ruleset> rulesets = new HashMap<>();

    private Assessor(Facts facts, Function<FileFacts, Ruleset> rulesetOf, LocalDate asOf) {
        this.facts = facts;
        this.rulesetOf = rulesetOf;
        this.conclusions = new KeptConclusions(facts);
        this.asOf = asOf;
        facts.files().forEach(file -> rulesets.put(file.file(), rulesetOf.apply(file)));
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
        Function<FileFacts, Ruleset> chosen = file -> imposed.orElseGet(() -> rulesetOf.apply(file));
        Facts placed = SystemPlacings.in(facts, chosen);
        Assessor assessor = new Assessor(placed, chosen, asOf);
        return new Assessment(asOf, facts, placed.files().stream().map(file -> assessor.file(file, imposed.isPresent())).toList());
    }

    private FileAssessment file(FileFacts file, boolean imposed) {
        Ruleset ruleset = rulesetOf.apply(file);
        return FileAssessment.of(file, ruleset, imposed, file.models().stream().map(this::model).toList(),
                file.systems().stream().map(system -> SystemAssessor.assess(system, ruleset, facts)).toList(), facts, this::model);
    }

    private ModelAssessment model(Model model) {
        ModelAssessment known = assessed.get(model.at());
        if (known == null) {
            known = ModelAssessor.assess(model, rulesets.get(model.at().file()), conclusions, asOf);
            assessed.put(model.at(), known);
        }
        return known;
    }
}
