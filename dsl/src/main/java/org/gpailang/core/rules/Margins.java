package org.gpailang.core.rules;

import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.compute.ComputedActivity;
import org.gpailang.core.facts.Location;
import org.gpailang.core.quantity.Flop;
import org.gpailang.core.quantity.Interval;

/** What the two findings about margins that straddle a threshold share. */
final class Margins {

    private Margins() {}

    /** The first estimate that declares a margin, else the model. */
    static Location place(ModelAssessment model) {
        return model.compute().own().stream().map(ComputedActivity::basis).flatMap(basis -> basis.stream())
                .filter(basis -> basis.stated().margin().isPresent()).findFirst()
                .map(basis -> basis.stated().at()).orElse(model.at());
    }

    /** Says that the margin leaves open what follows. */
    static String message(ModelAssessment model, Interval interval, Flop threshold, String consequence) {
        return "Within the margins that are declared, the training compute of " + model.display() + " lies between "
                + Compared.amount(interval.lower(), threshold) + " and " + Compared.amount(interval.upper(), threshold)
                + ", on both sides of " + threshold + ". Whether it " + consequence + " depends on it: narrow the estimate.";
    }
}
