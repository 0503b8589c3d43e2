package org.gpailang.core.rules.compute;

import java.util.stream.Stream;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.law.Guideline;
import org.gpailang.core.rules.ActivityRule;

/**
 * The margin of an estimate is wider than the one that is accepted.
 *
 * <h2>What it says</h2>
 *
 * An estimate states a margin with "within" that is wider than the ruleset's.
 *
 * <h2>Why</h2>
 *
 * Under the consultation, approximations that change the result by less than 5% are presumed valid. Under the guidelines, the estimate
 * must be within 30% of the reported value. A wider margin needs a justification.
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
 * State a more precise estimate, or document the justification.
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
 * Consultation 3.4.1; guidelines para. 120.
 */
@FindingCode(value = "compute/margin-too-wide", severity = Severity.WARNING, requirements = "C07",
        consultation = "3.4.1", guidelines = Guideline.ESTIMATE_MARGIN)
public final class MarginTooWide extends ActivityRule {

    @Override
    public Stream<Finding> check(Case activity) {
        return activity.computed().estimates().stream().flatMap(estimate -> estimate.stated().margin().stream())
                .filter(margin -> margin.value().compareTo(activity.ruleset().margin()) > 0)
                .map(margin -> finding(activity.ruleset(), activity.subject(), margin.at(), "A margin of "
                        + margin.value().besides(activity.ruleset().margin()) + " is wider than the accepted "
                        + activity.ruleset().margin() + ". State a more precise estimate, or document why that is not possible."));
    }
}
