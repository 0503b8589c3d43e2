package org.gpailang.core.rules.support;

import org.gpailang.core.assessment.GeneralPurpose;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.assessment.SystemicRisk;

/** Whether a threshold decides a conclusion. It does not if the modality, evidence or a designation decides. */
public final class ThresholdRelevance {

    private ThresholdRelevance() {}

    /** Whether the general-purpose threshold decides the model's status. */
    public static boolean generalPurpose(ModelAssessment model) {
        GeneralPurpose.Status status = model.generalPurpose().status();
        return status == GeneralPurpose.Status.PRESUMED || status == GeneralPurpose.Status.PRESUMED_NOT
                || status == GeneralPurpose.Status.REBUTTAL_CLAIMED;
    }

    /** Whether the systemic-risk threshold decides the model's status. */
    public static boolean systemicRisk(ModelAssessment model) {
        SystemicRisk.Status status = model.systemicRisk().status();
        return status == SystemicRisk.Status.PRESUMED || status == SystemicRisk.Status.NOT_PRESUMED
                && model.generalPurpose().status() != GeneralPurpose.Status.NOT_PRESUMED;
    }
}
