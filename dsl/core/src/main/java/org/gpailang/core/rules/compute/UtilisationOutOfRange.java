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
 * A utilisation is not between 0% and 100%.
 *
 * <h2>What it says</h2>
 *
 * A hardware-based estimate states a utilisation that is zero or above 100%. The estimate is not used.
 *
 * <h2>Why</h2>
 *
 * The utilisation U is the achieved percentage of the theoretical peak. Chips cannot exceed their peak, and no training takes place at
 * zero.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining { compute 1000 GPU-hours on H100-SXM5 at 140% }
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * State the measured or expected utilisation, above 0% and at most 100%.
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining { compute 1000 GPU-hours on H100-SXM5 at 40% }
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * Consultation 3.4.1, hardware-based approach; guidelines para. 123.
 */
@FindingCode(value = "compute/utilisation-out-of-range", severity = Severity.ERROR, requirements = "C16",
        consultation = "3.4.1", guidelines = Guideline.HARDWARE)
public final class UtilisationOutOfRange extends ActivityRule {

    private static final Percent WHOLE = Percent.of(100);

    @Override
    public Stream<Finding> check(Case activity) {
        return Utilisations.utilisations(activity).filter(utilisation -> !utilisation.value().isPartOfWhole())
                .map(utilisation -> finding(activity.ruleset(), activity.subject(), utilisation.at(),
                        "A utilisation of " + utilisation.value().besides(WHOLE) + " is impossible: it is the achieved percentage of the"
                                + " peak, above 0% and at most 100%. The estimate is not used. State the measured or expected"
                                + " utilisation."));
    }
}
