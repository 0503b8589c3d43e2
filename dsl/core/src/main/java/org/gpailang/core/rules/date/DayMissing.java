package org.gpailang.core.rules.date;

import java.util.stream.Stream;
import org.gpailang.core.assessment.FileAssessment;
import org.gpailang.core.facts.statement.ApproximateDate;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.rules.FileRule;

/**
 * Only the month or the quarter of a date is stated.
 *
 * <h2>What it says</h2>
 *
 * A date has no day, so the first or the last day of the month or quarter is used, as the message says.
 *
 * <h2>Why</h2>
 *
 * Periods of the AI Act are counted in days. Duties and periods begin with what is placed on the market, started or known: the first day
 * is used, so that nothing is found to be due too late. What has to be done in time, such as a notification, a document or a signature,
 * counts from the last day, so that nothing is found to be done too early. Both are cautious readings of our own.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining { started 2025-09  compute 7B parameters x 2T tokens }
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * State the day where it is known.
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining { started 2025-09-15  compute 7B parameters x 2T tokens }
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * The days that are used are our reading; no text says how to read a date without a day.
 */
@FindingCode(value = "date/day-missing", severity = Severity.INFORMATION)
public final class DayMissing extends FileRule {

    @Override
    public Stream<Finding> check(FileAssessment file) {
        return file.facts().approximateDates().stream().map(date -> finding(file.ruleset(), "", date.at(), message(date)));
    }

    private static String message(ApproximateDate date) {
        String period = date.written().contains("Q") ? "quarter" : "month";
        return "No day is stated for " + date.written() + ", so " + date.used() + " is used: " + (date.first()
                ? "the first day of the " + period + ", because duties or periods can begin with it."
                : "the last day of the " + period + ", because it has to be in time or ends something.")
                + " State the day if it is known.";
    }
}
