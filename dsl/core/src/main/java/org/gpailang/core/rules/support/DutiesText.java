package org.gpailang.core.rules.support;

import java.time.LocalDate;
import org.gpailang.core.assessment.ModelAssessment;

/** What the findings about general-purpose models say of the duties that follow. */
public final class DutiesText {

    private DutiesText() {}

    /** That the duties of Article 53 apply, or when they will. */
    public static String of(ModelAssessment model, LocalDate asOf) {
        if (!model.hasDuties()) {
            return "";
        }
        boolean placed = model.availability().placedBy(asOf).isPresent();
        return placed ? " The duties of Article 53 apply." : " The duties of Article 53 follow once it is placed on the market.";
    }
}
