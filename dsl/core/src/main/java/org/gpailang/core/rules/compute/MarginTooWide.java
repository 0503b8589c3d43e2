package org.gpailang.core.rules.compute;

import java.util.stream.Stream;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.rules.ActivityRule;

/**
 * An estimate's margin is wider than what is presumed valid.
 *
 * <h2>What it says</h2>
 *
 * An estimate declares with "within" a margin above the ruleset's.
 *
 * <h2>Why</h2>
 *
 * Approximations that change the result by less than 5% are presumed valid under the consultation; under the guidelines the estimate
 * must be within 30% of the reported value. A wider one has to be justified.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining { compute 3e22 FLOP within 40% }
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * Narrow the estimate, or be ready to justify it.
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining { compute 3e22 FLOP within 5% }
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * Consultation 3.4.1; guidelines para. 123.
 */
@FindingCode(value = "compute/margin-too-wide", severity = Severity.WARNING, rows = "C07", consultation = "3.4.1", guidelines = "para. 123")
public final class MarginTooWide extends ActivityRule {

    @Override
    public Stream<Finding> check(Case activity) {
        return activity.computed().estimates().stream().flatMap(estimate -> estimate.stated().margin().stream())
                .filter(margin -> margin.value().compareTo(activity.ruleset().margin()) > 0)
                .map(margin -> finding(activity.ruleset(), activity.subject(), margin.at(), "A margin of "
                        + margin.value().besides(activity.ruleset().margin()) + " is wider than the " + activity.ruleset().margin()
                        + " within which an approximation is presumed valid."
                        + " Narrow the estimate or document why it cannot be narrower."));
    }
}
