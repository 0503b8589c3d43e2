package org.gpailang.core.rules.support;

import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.compute.ComputedActivity;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.quantity.Flop;
import org.gpailang.core.quantity.Interval;

/** Location and message of the findings about margins that include a threshold. */
public final class MarginFindings {

    private MarginFindings() {}

    /** The location of the first estimate with a margin, otherwise of the model. */
    public static Location place(ModelAssessment model) {
        return model.compute().own().stream().map(ComputedActivity::basis).flatMap(basis -> basis.stream())
                .filter(basis -> basis.stated().margin().isPresent()).findFirst()
                .map(basis -> basis.stated().at()).orElse(model.at());
    }

    /**
     * The message that the margin leaves a conclusion open.
     *
     * @param conclusion the conclusion as a predicate, such as "is presumed to have systemic risk"
     */
    public static String message(ModelAssessment model, Interval interval, Flop threshold, String conclusion) {
        return "Within the stated margins, the training compute of " + model.display() + " is between "
                + ThresholdText.amount(interval.lower(), threshold) + " and " + ThresholdText.amount(interval.upper(), threshold)
                + ", so it is uncertain whether it exceeds the threshold of " + threshold + " and whether the model " + conclusion
                + ". State a more precise estimate.";
    }
}
