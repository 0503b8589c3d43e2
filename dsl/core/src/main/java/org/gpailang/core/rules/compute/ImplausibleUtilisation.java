package org.gpailang.core.rules.compute;

import java.util.stream.Stream;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.quantity.Percent;
import org.gpailang.core.rules.ActivityRule;
import org.gpailang.core.rules.support.Utilisations;

/**
 * A utilisation is higher than training runs reach.
 *
 * <h2>What it says</h2>
 *
 * A hardware-based estimate states a utilisation above 75% and at most 100%.
 *
 * <h2>Why</h2>
 *
 * Published training runs achieve between a fifth and three fifths of the theoretical peak; a higher number is mostly the share of
 * time in which chips were busy, which is something else, or a typing error. The estimate is used as it is.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining { compute 1000 GPU-hours on H100-SXM5 at 96% }
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * State the model FLOP utilisation: achieved FLOP/s divided by peak FLOP/s.
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining { compute 1000 GPU-hours on H100-SXM5 at 75% }
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * Consultation 3.4.1 (U in C = N · L · H · U) and its example of 56% in annex A.1. The bound of 75% is ours.
 */
@FindingCode(value = "compute/implausible-utilisation", severity = Severity.WARNING, rows = "C16",
        consultation = "3.4.1", guidelines = "annex A.2")
public final class ImplausibleUtilisation extends ActivityRule {

    private static final Percent PLAUSIBLE = Percent.of(75);

    @Override
    public Stream<Finding> check(Case activity) {
        return Utilisations.utilisations(activity)
                .filter(utilisation -> utilisation.value().compareTo(PLAUSIBLE) > 0 && utilisation.value().isPartOfWhole())
                .map(utilisation -> finding(activity.ruleset(), activity.subject(), utilisation.at(),
                        "A utilisation of " + utilisation.value().besides(PLAUSIBLE) + " is higher than training runs reach (" + PLAUSIBLE
                                + "): chips that are busy all the time still achieve about half of their peak. Check that this is"
                                + " achieved divided by peak FLOP/s."));
    }
}
