package org.gpailang.core.rules.compute;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.gpailang.core.compute.ComputedEstimate;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.law.Guideline;
import org.gpailang.core.quantity.Bounds;
import org.gpailang.core.quantity.Notation;
import org.gpailang.core.quantity.Percent;
import org.gpailang.core.rules.ActivityRule;

/**
 * Two estimates of one activity differ by more than the margin.
 *
 * <h2>What it says</h2>
 *
 * An estimate differs by more than the ruleset's margin from the one that is used for the assessment, the basis. If another finding says
 * what is probably wrong with one of them, there is no finding of this kind.
 *
 * <h2>Why</h2>
 *
 * Providers may choose the approach, so either estimate may be used. If two estimates differ by more than the margin, however, at least
 * one of them may be wrong. The consultation's first example differs by 7% and is described as confirmed, so this finding is only
 * information.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining {
 *         compute 1.1B parameters x 3T tokens
 *         compute 35_000 GPU-hours on A100-SXM4-40GB peak 300 TFLOP/s at 56%
 *     }
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * Check what one of the estimates omits: recomputation, restarts, the context, a different utilisation.
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining {
 *         compute 1.1B parameters x 3T tokens
 *         compute 35_000 GPU-hours on A100-SXM4-40GB peak 300 TFLOP/s at 54%
 *     }
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * Consultation 3.4.1 and annex A.1 (Model A); guidelines para. 120.
 */
@FindingCode(value = "compute/estimates-disagree", severity = Severity.INFORMATION, requirements = {"C08", "C09"},
        consultation = "3.4.1", guidelines = Guideline.ESTIMATE_MARGIN)
public final class EstimatesDisagree extends ActivityRule {

    @Override
    public Stream<Finding> check(Case activity) {
        return activity.computed().basis().stream().flatMap(chosen -> activity.computed().alternatives().stream()
                .filter(other -> differ(chosen.bounds().orElseThrow(), other.bounds().orElseThrow(), activity.ruleset().margin()))
                .filter(other -> !EstimatesThousandfold.differ(chosen, other))
                .filter(other -> !isMistaken(chosen, activity) && !isMistaken(other, activity))
                .map(other -> finding(activity.ruleset(), activity.subject(), other.stated().at(),
                        "This estimate of " + other.bounds().get()
                        + " differs by " + (chosen.flop().isPresent() && other.flop().isPresent() ? "" : "at least ")
                        + difference(chosen.bounds().get(), other.bounds().get()).besides(activity.ruleset().margin())
                        + " from the " + (chosen.flop().isPresent() ? "" : "estimate of ") + chosen.bounds().get()
                        + " used for the assessment, which is more than the margin of "
                        + activity.ruleset().margin() + ". You may use either; check whether one of them omits something.")
                        .withRelated("estimate used for the assessment", chosen.stated().at())));
    }

    /** Whether another rule says what is probably wrong with an estimate, which also explains why it differs. */
    private static boolean isMistaken(ComputedEstimate estimate, Case activity) {
        return SparsePeak.isIn(estimate) || PerDieHours.isIn(estimate, activity) || HardwareFlopUtilisation.isIn(estimate, activity)
                || TotalParameters.isIn(estimate, activity) || TokensPerParameter.isIn(estimate, activity)
                || SixPdForInference.isIn(estimate, activity) || SixPdNotTransformer.isIn(estimate, activity);
    }

    /** Whether no amount within the bounds of one estimate is within the margin of an amount within those of the other. */
    private static boolean differ(Bounds basis, Bounds other, Percent margin) {
        return gap(basis, other).compareTo(end(basis, other).multiply(margin.fraction())) > 0;
    }

    /** The difference between the nearest amounts of both; zero or less if bounds overlap. */
    private static BigDecimal gap(Bounds basis, Bounds other) {
        BigDecimal above = basis.upper().map(highest -> other.lower().value().subtract(highest.value())).orElse(BigDecimal.ZERO);
        BigDecimal below = other.upper().map(highest -> basis.lower().value().subtract(highest.value())).orElse(BigDecimal.ZERO);
        return above.max(below);
    }

    /** The amount of the basis that is nearest to the other. */
    private static BigDecimal end(Bounds basis, Bounds other) {
        return basis.upper().filter(other.lower()::exceeds).orElse(basis.lower()).value();
    }

    /** The difference relative to the basis, rounded for display; 100% if the basis is zero. */
    private static Percent difference(Bounds basis, Bounds other) {
        BigDecimal nearest = end(basis, other);
        return nearest.signum() == 0 ? Percent.of(100) : new Percent(gap(basis, other).divide(nearest, Notation.DISPLAY));
    }
}
