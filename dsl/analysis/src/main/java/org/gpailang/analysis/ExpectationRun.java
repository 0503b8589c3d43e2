package org.gpailang.analysis;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gpailang.core.assessment.Assessment;
import org.gpailang.core.assessment.classifier.Assessor;
import org.gpailang.core.expectation.ExpectationResult;
import org.gpailang.core.facts.Facts;
import org.gpailang.core.facts.statement.Expectation;
import org.gpailang.core.ruleset.Ruleset;
import org.gpailang.language.linking.Program;

/** Compares the expectations in files with what is concluded. The files are assessed once for each ruleset and date that are expected. */
public final class ExpectationRun {

    private final Program program;
    private final Optional<Ruleset> ruleset;
    private final Facts facts;
    private final Map<Basis, Assessment> assessments = new HashMap<>();

    private record Basis(Optional<Ruleset> ruleset, LocalDate asOf) {}

    private ExpectationRun(Program program, Optional<Ruleset> ruleset) {
        this.program = program;
        this.ruleset = ruleset;
        this.facts = program.facts();
    }

    /**
     * The results of all expectations, file by file and from top to bottom.
     *
     * @param ruleset the ruleset for all files, for expectations that name none; if absent, each file's own choice
     * @param asOf the date for expectations that state none
     */
    public static List<ExpectationResult> of(Program program, Optional<Ruleset> ruleset, LocalDate asOf) {
        ExpectationRun run = new ExpectationRun(program, ruleset);
        return run.facts.files().stream().flatMap(file -> file.expectations().stream())
                .map(expectation -> run.compare(expectation, expectation.on().orElse(asOf))).toList();
    }

    private ExpectationResult compare(Expectation expectation, LocalDate day) {
        Optional<Ruleset> under = expectation.under().flatMap(name -> Optional.ofNullable(program.rulesets().get(name)));
        if (expectation.under().isPresent() && under.isEmpty()) {
            return ExpectationResult.withoutRuleset(expectation, expectation.under().get(), day);
        }
        Assessment assessment = assessments.computeIfAbsent(new Basis(under.or(() -> ruleset), day), basis ->
                Assessor.assess(facts, program.rulesetOf(), basis.ruleset(), basis.asOf()));
        return ExpectationResult.of(expectation, assessment.subjects()
                .filter(subject -> subject.at().equals(expectation.subjectAt())).findFirst(), day);
    }
}
