package org.gpailang.core.rules.compute;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.compute.ComputedActivity;
import org.gpailang.core.compute.ComputedEstimate;
import org.gpailang.core.compute.Total;
import org.gpailang.core.facts.Location;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.rules.ModelRule;

/**
 * A model on the market has no usable estimate.
 *
 * <h2>What it says</h2>
 *
 * The model is placed on the market or used internally, and the training compute of one of its activities, or of all of it, is not
 * known.
 *
 * <h2>Why</h2>
 *
 * Every threshold is a number of FLOP. Whether a model is presumed general-purpose or to carry systemic risk cannot be told without
 * an estimate, and potential providers are expected to make one.
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
 * Estimate from parameters and tokens, or from chips, time and utilisation; an estimate may state its margin.
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
 * Consultation 3.4 and 3.4.2; guidelines para. 118.
 */
@FindingCode(value = "compute/unknown", severity = Severity.WARNING, rows = "C16", consultation = "3.4.2", guidelines = "para. 118")
public final class UnknownCompute extends ModelRule {

    @Override
    public Stream<Finding> check(ModelAssessment model, LocalDate asOf) {
        Total own = model.compute().ownCumulative();
        boolean onMarket = !model.availability().events().isEmpty() || model.model().market().internalUse().isPresent();
        boolean nothingStated = model.compute().unstated().contains(model.name());
        if (!onMarket || own.unknown().isEmpty() && !nothingStated) {
            return Stream.empty();
        }
        if (own.unknown().isEmpty()) {
            return Stream.of(finding(model, model.at(), "No training compute of " + model.display() + " is stated, so no threshold can be"
                    + " tested. Add the activities that trained it, each with an estimate."));
        }
        return own.unknown().stream().map(activity -> finding(model, place(activity), "The compute of " + activity.activity().display()
                + " is not known (" + activity.basis().map(ComputedEstimate::derivation).orElse("no estimate is stated")
                + "), so neither is that of " + model.display() + ". Estimate it from parameters and tokens or from chips and time."));
    }

    private static Location place(ComputedActivity activity) {
        return activity.basis().map(basis -> basis.stated().at()).orElse(activity.activity().at());
    }
}
