package org.gpailang.core.rules.compute;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.assessment.Modifier;
import org.gpailang.core.compute.ComputedActivity;
import org.gpailang.core.compute.ComputedEstimate;
import org.gpailang.core.compute.Total;
import org.gpailang.core.compute.TrainingCompute;
import org.gpailang.core.facts.training.Estimate;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Fix;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.law.Guideline;
import org.gpailang.core.quantity.Bounds;
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

    /**
     * An amount that a total is compared with.
     *
     * @param words its name in messages
     * @param what the name of what is compared with it
     * @param amount the amount, rounded if it is a share
     * @param exceededBy whether a total exceeds it; absent if that is open
     */
    private record Limit(String words, String what, Flop amount, Function<Total, Optional<Boolean>> exceededBy) {

        private static Limit of(Flop threshold) {
            return new Limit(threshold.toString(), "the training compute of", threshold, total -> total.exceeds(threshold));
        }

        private static Limit of(Modifier modifier) {
            Flop limit = modifier.limit().orElseThrow();
            return new Limit(modifier.share() + " of " + limit, "the compute of the modification",
                    modifier.share().roundedOf(limit), total -> total.exceeds(modifier.share(),
                    limit));
        }
    }

    @Override
    public Stream<Finding> check(ModelAssessment model, LocalDate asOf) {
        TrainingCompute compute = model.compute();
        boolean cumulative = model.ruleset().generalPurposeCounts() == Ruleset.Counting.CUMULATIVE;
        Optional<Modifier> compared = model.modifier().filter(modifier -> modifier.compute().isPresent() && modifier.limit().isPresent()
                && !modifier.limitAtLeast());
        return compute.own().stream().flatMap(activity -> activity.alternatives().stream().flatMap(other -> Stream.of(
                        decides(model, activity, other, compute.forGeneralPurpose(model.ruleset()),
                                Limit.of(model.generalPurpose().threshold()), ThresholdRelevance.generalPurpose(model)
                                        && (cumulative ? activity.counting().cumulative() : activity.counting().parameterUpdates())),
                        decides(model, activity, other, compute.cumulative(), Limit.of(model.systemicRisk().threshold()),
                                ThresholdRelevance.systemicRisk(model) && activity.counting().cumulative()),
                        compared.stream().flatMap(modifier -> decides(model, activity, other, modifier.compute().get(), Limit.of(modifier),
                                activity.counting().cumulative()))).flatMap(Function.identity())));
    }

    private Stream<Finding> decides(ModelAssessment model, ComputedActivity activity, ComputedEstimate other, Total total, Limit limit,
            boolean relevant) {
        if (!relevant || total.stated().isEmpty() || isMorePrecise(activity, other)) {
            return Stream.empty();
        }
        Total instead = total.with(activity, other);
        if (limit.exceededBy().apply(total).equals(limit.exceededBy().apply(instead))) {
            return Stream.empty();
        }
        Estimate basis = activity.basis().orElseThrow().stated();
        Finding finding = finding(model, other.stated().at(), "The estimates disagree about the threshold of " + limit.words()
                + ": with this one, " + limit.what() + " " + model.display() + " is " + side(instead, limit)
                + "; with the one used for the assessment, it is " + side(total, limit) + ". "
                + (basis.basis() ? "Document the choice." : "Mark the estimate to use with 'basis' and document the choice."))
                .withRelated("estimate used for the assessment", basis.at());
        return Stream.of(basis.basis() ? finding : finding
                .withFix(new Fix.Replace("Keep the estimate used for the assessment", basis.at().end(), " basis"))
                .withFix(new Fix.Replace("Use this estimate for the assessment", other.stated().at().end(), " basis")));
    }

    /** Whether one of the estimates only narrows the bounds of the other. */
    private static boolean isMorePrecise(ComputedActivity activity, ComputedEstimate other) {
        Bounds basis = activity.bounds().orElseThrow();
        Bounds instead = other.bounds().orElseThrow();
        return basis.contains(instead) || instead.contains(basis);
    }

    private static String side(Total total, Limit limit) {
        return ThresholdText.amount(total.bounds(), limit.amount()) + limit.exceededBy().apply(total)
                .map(above -> above ? " (above it)" : " (not above it)").orElse(" (which leaves it open)");
    }
}
