package org.gpailang.core.rules.support;

import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.compute.ComputedActivity;
import org.gpailang.core.facts.Location;
import org.gpailang.core.quantity.Flop;
import org.gpailang.core.quantity.Interval;

/** What the two findings about margins that straddle a threshold share. */
public final class MarginFindings {

    private MarginFindings() {}

    /** The first estimate that declares a margin, else the model. */
    public static Location place(ModelAssessment model) {
        return model.compute().own().stream().map(ComputedActivity::basis).flatMap(basis -> basis.stream())
                .filter(basis -> basis.stated().margin().isPresent()).findFirst()
                .map(basis -> basis.stated().at()).orElse(model.at());
    }

    /** Says that the margin leaves open what follows. */
    public static String message(ModelAssessment model, Interval interval, Flop threshold, String consequence) {
        return "Within the margins that are declared, the training compute of " + model.display() + " lies between "
                + ThresholdText.amount(interval.lower(), threshold) + " and " + ThresholdText.amount(interval.upper(), threshold)
                + ", on both sides of " + threshold + ". Whether it " + consequence + " depends on it: narrow the estimate.";
    }
}
