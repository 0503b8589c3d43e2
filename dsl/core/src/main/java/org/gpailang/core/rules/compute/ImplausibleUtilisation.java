package org.gpailang.core.rules.compute;

import java.util.stream.Stream;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.law.Guideline;
import org.gpailang.core.quantity.Percent;
import org.gpailang.core.rules.ActivityRule;
import org.gpailang.core.rules.support.Utilisations;

/**
 * A utilisation is higher than training runs achieve.
 *
 * <h2>What it says</h2>
 *
 * A hardware-based estimate states a utilisation above 75% and at most 100%.
 *
 * <h2>Why</h2>
 *
 * Published training runs achieve between 20% and 60% of the theoretical peak. A higher number is usually a typing error, or the
 * percentage of time during which the chips were busy, which is a different quantity. The estimate is used as stated.
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
 * State the model FLOP utilisation: the achieved FLOP/s divided by the peak FLOP/s.
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
 * Consultation 3.4.1 (U in C = N · L · H · U) and its example of 56% in annex A.1; guidelines para. 123. The limit of
 * 75% is ours. Seen in https://github.com/karpathy/nanoGPT/pull/464 (a utilisation of 104% for an H100, calculated with the peak of an
 * A100).
 */
@FindingCode(value = "compute/implausible-utilisation", severity = Severity.WARNING, requirements = "C16",
        consultation = "3.4.1", guidelines = Guideline.HARDWARE)
public final class ImplausibleUtilisation extends ActivityRule {

    private static final Percent PLAUSIBLE = Percent.of(75);

    @Override
    public Stream<Finding> check(Case activity) {
        return Utilisations.utilisations(activity)
                .filter(utilisation -> utilisation.value().compareTo(PLAUSIBLE) > 0 && utilisation.value().isPartOfWhole())
                .map(utilisation -> finding(activity.ruleset(), activity.subject(), utilisation.at(),
                        "A utilisation of " + utilisation.value().besides(PLAUSIBLE) + " is implausible: training runs achieve at most "
                                + PLAUSIBLE + ", and even chips that are always busy reach only about half of their peak. Check that this"
                                + " is the achieved FLOP/s divided by the peak FLOP/s."));
    }
}
