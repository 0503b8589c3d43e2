package org.gpailang.core.rules.support;

import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.compute.ComputedActivity;
import org.gpailang.core.compute.Total;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.quantity.Flop;
import org.gpailang.core.quantity.Interval;

/** Location and message of the findings about margins that include a threshold. */
public final class MarginFindings {

    private MarginFindings() {}

    /**
     * Whether margins or bounds of the sum include the threshold, so that it is open on which side the sum is.
     *
     * @param relevant whether the threshold decides a conclusion about a sum that is known
     * @param undetermined whether that conclusion is undetermined
     */
    public static boolean open(Total sum, Flop threshold, boolean relevant, boolean undetermined) {
        return sum.flop().isPresent() ? relevant && sum.interval().straddles(threshold)
                : undetermined && sum.stated().isPresent() && sum.exceeds(threshold).isEmpty();
    }

    /** The location of the first estimate with a margin or bounds, otherwise of the model. */
    public static Location place(ModelAssessment model) {
        return model.compute().own().stream().map(ComputedActivity::basis).flatMap(basis -> basis.stream())
                .filter(basis -> basis.stated().margin().isPresent() || basis.flop().isEmpty() && basis.bounds().isPresent()).findFirst()
                .map(basis -> basis.stated().at()).orElse(model.at());
    }

    /**
     * The message that margins or bounds leave a conclusion open.
     *
     * @param conclusion the conclusion as a predicate, such as "is presumed to have systemic risk"
     */
    public static String message(ModelAssessment model, Total sum, Flop threshold, String conclusion) {
        Interval interval = sum.interval();
        String range = "between " + ThresholdText.amount(interval.lower(), threshold) + " and "
                + ThresholdText.amount(interval.upper(), threshold);
        return (sum.flop().isPresent() ? "Within the stated margins, the training compute of " : "As stated, the training compute of ")
                + model.display() + " is " + (sum.upper().isPresent() ? range : sum.bounds().toString())
                + ", so it is uncertain whether it exceeds the threshold of " + threshold + " and whether the model " + conclusion
                + ". State a more precise estimate.";
    }
}
