package org.gpailang.report;

import java.util.List;
import org.gpailang.core.expectation.ExpectationResult;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.Severity;

/**
 * The expectations in files, compared with what is concluded.
 *
 * @param outcome the assessment of the files, for the date and the ruleset of the run
 * @param results the results, file by file and from top to bottom
 */
public record TestOutcome(Outcome outcome, List<ExpectationResult> results) {

    /** The number of expectations with an outcome. */
    public long count(ExpectationResult.Outcome kind) {
        return results.stream().filter(result -> result.outcome() == kind).count();
    }

    /** The errors in the texts; expectations that rest on them cannot be compared. */
    public List<Finding> textErrors() {
        return outcome.findings().stream().filter(finding -> finding.isAboutTheText() && finding.severity() == Severity.ERROR).toList();
    }
}
