package org.gpailang.core.rules.support;

import org.gpailang.core.assessment.ModelAssessment;

/** The predicate of a sentence about a model with systemic risk. A presumption is called a presumption. */
public final class SystemicRiskText {

    private SystemicRiskText() {}

    /** The predicate for a model that has systemic risk: "is presumed to have systemic risk". */
    public static String of(ModelAssessment model) {
        return switch (model.systemicRisk().status()) {
            case DESIGNATED -> "is designated as a model with systemic risk";
            case SHOWN_BY_EVIDENCE -> "has high-impact capabilities according to the stated evidence";
            default -> "is presumed to have systemic risk";
        };
    }
}
