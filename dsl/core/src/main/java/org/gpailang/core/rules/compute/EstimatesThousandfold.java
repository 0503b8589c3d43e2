package org.gpailang.core.rules.compute;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.gpailang.core.compute.ComputedEstimate;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.law.Guideline;
import org.gpailang.core.quantity.Bounds;
import org.gpailang.core.quantity.Flop;
import org.gpailang.core.quantity.Notation;
import org.gpailang.core.rules.ActivityRule;

/**
 * Two estimates of one activity differ by a factor of about a thousand or more.
 *
 * <h2>What it says</h2>
 *
 * An estimate is at least 300 times the one that is used for the assessment, the basis, or at most one 300th of it.
 *
 * <h2>Why</h2>
 *
 * Sound estimates of the same activity differ by a few tens of percent, rarely by a factor of two or three. A factor of about a thousand
 * is usually a wrong suffix or prefix: B for T, GPU-hours without their M, TFLOP for PFLOP.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining {
 *         compute 70B parameters x 15T tokens
 *         compute 7000 GPU-hours on H100-SXM5 at 35%
 *     }
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * Correct the suffix or the prefix.
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining {
 *         compute 70B parameters x 15T tokens
 *         compute 7M GPU-hours on H100-SXM5 at 35%
 *     }
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * Consultation 3.4.1; guidelines para. 120. The factor of 300, a thousand less an ordinary difference, is ours. Seen in
 * https://github.com/modal-labs/modal-examples/pull/992, which corrects the peak of an H100 by a factor of a thousand.
 */
@FindingCode(value = "compute/estimates-thousandfold", severity = Severity.WARNING, consultation = "3.4.1",
        guidelines = Guideline.ESTIMATE_MARGIN)
public final class EstimatesThousandfold extends ActivityRule {

    private static final BigDecimal FACTOR = BigDecimal.valueOf(300);

    @Override
    public Stream<Finding> check(Case activity) {
        return activity.computed().basis().stream().flatMap(basis -> activity.computed().alternatives().stream()
                .filter(other -> differ(basis, other))
                .filter(other -> !TokensPerParameter.isIn(basis, activity) && !TokensPerParameter.isIn(other, activity))
                .map(other -> finding(activity.ruleset(), activity.subject(), other.stated().at(),
                        message(basis.bounds().orElseThrow(), other.bounds().orElseThrow()))
                        .withRelated("estimate used for the assessment", basis.stated().at())));
    }

    /** Whether the nearest amounts of two estimates with a result differ by such a factor. */
    static boolean differ(ComputedEstimate one, ComputedEstimate other) {
        return isHigher(one.bounds().orElseThrow(), other.bounds().orElseThrow())
                || isHigher(other.bounds().orElseThrow(), one.bounds().orElseThrow());
    }

    private static boolean isHigher(Bounds lower, Bounds higher) {
        return lower.upper().map(Flop::value).filter(amount -> amount.signum() > 0)
                .filter(amount -> higher.lower().value().compareTo(amount.multiply(FACTOR)) >= 0).isPresent();
    }

    private static String message(Bounds basis, Bounds other) {
        boolean higher = isHigher(basis, other);
        BigDecimal factor = higher ? factor(basis, other) : factor(other, basis);
        return "This estimate of " + other + " is " + (higher ? "higher" : "lower") + " than the "
                + (basis.exact().isPresent() ? "" : "estimate of ") + basis
                + " used for the assessment by a factor of " + (basis.exact().isPresent() && other.exact().isPresent() ? "" : "at least ")
                + Notation.plain(factor, 3)
                + ". A suffix or a prefix is probably wrong in one of them, such as B for T, GPU-hours without M, or TFLOP for PFLOP."
                + " Correct it.";
    }

    private static BigDecimal factor(Bounds lower, Bounds higher) {
        return higher.lower().value().divide(lower.upper().orElseThrow().value(), Notation.DISPLAY);
    }
}
