package org.gpailang.core.rules.compute;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.compute.ComputedActivity;
import org.gpailang.core.compute.ComputedEstimate;
import org.gpailang.core.compute.Total;
import org.gpailang.core.compute.TrainingCompute;
import org.gpailang.core.facts.Estimate;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Fix;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.law.Guideline;
import org.gpailang.core.quantity.Flop;
import org.gpailang.core.rules.ModelRule;
import org.gpailang.core.rules.support.ThresholdRelevance;
import org.gpailang.core.rules.support.ThresholdText;
import org.gpailang.core.ruleset.Ruleset;

/**
 * The choice between the estimates decides on which side of a threshold the model lies.
 *
 * <h2>What it says</h2>
 *
 * With another of the stated estimates, the model's training compute would be on the other side of a threshold.
 *
 * <h2>Why</h2>
 *
 * Providers may choose the approach, and two sound approaches may give different results. If the choice decides which duties apply, the
 * AI Office is likely to ask about it, so it should be made deliberately and documented.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining {
 *         compute 1.6B parameters x 1T tokens
 *         compute 24_000 GPU-hours on A100-SXM4-80GB at 40%
 *     }
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * Refine the estimates until they agree about the threshold, or mark the one to use with "basis" and document the reasons.
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining {
 *         compute 1.6B parameters x 1T tokens
 *         compute 22_000 GPU-hours on A100-SXM4-80GB at 40%
 *     }
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * Consultation 3.4.1 (providers may choose the approach); guidelines paras. 120 and 121. The finding is our conclusion from both.
 */
@FindingCode(value = "compute/approach-decides", severity = Severity.WARNING, requirements = "C09",
        consultation = "3.4.1", guidelines = {Guideline.ESTIMATE_MARGIN, Guideline.APPROACHES})
public final class ApproachDecides extends ModelRule {

    @Override
    public Stream<Finding> check(ModelAssessment model, LocalDate asOf) {
        TrainingCompute compute = model.compute();
        boolean cumulative = model.ruleset().generalPurposeCounts() == Ruleset.Counting.CUMULATIVE;
        return compute.own().stream().flatMap(activity -> activity.estimates().stream()
                .filter(other -> other.flop().isPresent() && activity.flop().isPresent() && other != activity.basis().orElseThrow())
                .flatMap(other -> Stream.concat(
                        decides(model, activity, other, compute.forGeneralPurpose(model.ruleset()), model.generalPurpose().threshold(),
                                ThresholdRelevance.generalPurpose(model)
                                        && (cumulative ? activity.counting().cumulative() : activity.counting().parameterUpdates())),
                        decides(model, activity, other, compute.cumulative(), model.systemicRisk().threshold(),
                                ThresholdRelevance.systemicRisk(model) && activity.counting().cumulative()))));
    }

    private Stream<Finding> decides(ModelAssessment model, ComputedActivity activity, ComputedEstimate other, Total total, Flop threshold,
            boolean relevant) {
        if (!relevant || total.flop().isEmpty()) {
            return Stream.empty();
        }
        Flop chosen = total.known();
        Flop instead = new Flop(chosen.value().subtract(activity.flop().orElseThrow().value()).add(other.flop().orElseThrow().value()));
        if (chosen.exceeds(threshold) == instead.exceeds(threshold)) {
            return Stream.empty();
        }
        Estimate basis = activity.basis().orElseThrow().stated();
        Finding finding = finding(model, other.stated().at(), "The estimates disagree about the threshold of " + threshold
                + ": with this one, the training compute of " + model.display() + " is " + side(instead, threshold)
                + "; with the one used for the assessment, it is " + side(chosen, threshold) + ". "
                + (basis.basis() ? "Document the choice." : "Mark the estimate to use with 'basis' and document the choice."))
                .withRelated("estimate used for the assessment", basis.at());
        return Stream.of(basis.basis() ? finding : finding
                .withFix(new Fix.Replace("Keep the estimate used for the assessment", basis.at().end(), " basis"))
                .withFix(new Fix.Replace("Use this estimate for the assessment", other.stated().at().end(), " basis")));
    }

    private static String side(Flop amount, Flop threshold) {
        return ThresholdText.amount(amount, threshold) + (amount.exceeds(threshold) ? " (above it)" : " (not above it)");
    }
}
