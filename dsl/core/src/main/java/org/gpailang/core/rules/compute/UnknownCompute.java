package org.gpailang.core.rules.compute;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.compute.ComputedActivity;
import org.gpailang.core.compute.Total;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.law.Guideline;
import org.gpailang.core.rules.ModelRule;

/**
 * The training compute of a model on the market is unknown.
 *
 * <h2>What it says</h2>
 *
 * The model is placed on the market or used internally, and the compute of at least one of its activities is unknown, or no activity is
 * stated at all.
 *
 * <h2>Why</h2>
 *
 * All thresholds are amounts of FLOP. Without an estimate, it cannot be determined whether a model is presumed to be a general-purpose
 * AI model or to have systemic risk, and potential providers are expected to make one.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining { data text }
 *     placed on market 2025-09-01 via api
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * Estimate from parameters and tokens, or from chips, time and utilisation. An estimate may state its margin.
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining {
 *         data text
 *         compute 7B parameters x 2T tokens
 *     }
 *     placed on market 2025-09-01 via api
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * Consultation 3.4 and 3.4.2; guidelines paras. 114 and 115.
 */
@FindingCode(value = "compute/unknown", severity = Severity.WARNING, requirements = "C16",
        consultation = "3.4.2", guidelines = {Guideline.WHO_ESTIMATES, Guideline.TRAINING_COMPUTE})
public final class UnknownCompute extends ModelRule {

    @Override
    public Stream<Finding> check(ModelAssessment model, LocalDate asOf) {
        Total own = model.compute().ownCumulative();
        boolean onMarket = !model.availability().events().isEmpty() || model.model().market().internalUse().isPresent();
        if (!onMarket || own.unknown() == 0 && !own.missing()) {
            return Stream.empty();
        }
        if (own.unknown() == 0) {
            return Stream.of(finding(model, model.at(), "No training compute is stated for " + model.display()
                    + ", so it cannot be compared with any threshold. Add its training activities, each with an estimate."));
        }
        return model.compute().own().stream().filter(ComputedActivity::unknown).map(activity -> finding(model, place(activity),
                "The compute of " + activity.activity().display() + " is unknown" + why(activity)
                + ", so the training compute of " + model.display() + (own.known().value().signum() > 0
                ? " is known only in part" : " is unknown too") + ". Estimate it from"
                + " parameters and tokens, or from chips and time."));
    }

    /** What a hardware-based estimate lacks; an amount that is stated to be unknown needs no further explanation. */
    private static String why(ComputedActivity activity) {
        return activity.basis().filter(basis -> !basis.stated().approach().hardware().isEmpty())
                .map(basis -> " (" + basis.derivation() + ")").orElse("");
    }

    private static Location place(ComputedActivity activity) {
        return activity.basis().map(basis -> basis.stated().at()).orElse(activity.activity().at());
    }
}
