package org.gpailang.core.rules;

import java.time.LocalDate;
import org.gpailang.core.assessment.ModelAssessment;

/** What the findings about general-purpose models say of the duties that follow. */
final class Consequence {

    private Consequence() {}

    /** That the duties of Article 53 apply, or when they will. */
    static String of(ModelAssessment model, LocalDate asOf) {
        if (!model.hasDuties()) {
            return "";
        }
        boolean placed = model.model().market().first().filter(day -> !day.isAfter(asOf)).isPresent();
        return placed ? " The duties of Article 53 apply." : " The duties of Article 53 follow once it is placed on the market.";
    }
}
