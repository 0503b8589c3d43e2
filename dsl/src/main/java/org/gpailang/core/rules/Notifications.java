package org.gpailang.core.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.compute.ComputedActivity;
import org.gpailang.core.facts.Approach;
import org.gpailang.core.quantity.Notation;

/** What the findings about a missing notification share. */
final class Notifications {

    private static final int FIGURES = 2;

    private Notifications() {}

    /** The statement of a notification with the compute in two significant figures and the approach of the largest part. */
    static Fix fix(ModelAssessment model, LocalDate asOf) {
        BigDecimal compute = model.systemicRisk().compute().known().value();
        boolean hardware = model.compute().activities().stream().map(ComputedActivity::basis).flatMap(basis -> basis.stream()).findFirst()
                .filter(basis -> basis.stated().approach() instanceof Approach.Hardware).isPresent();
        return new Fix.AddStatement("State the notification", model.name(), "notified " + asOf + " of "
                + Notation.program(compute, FIGURES) + " FLOP using " + (hardware ? "hardware" : "architecture"));
    }
}
