package org.gpailang.core.rules.support;

import java.time.LocalDate;
import org.gpailang.core.assessment.GeneralPurpose;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.assessment.Obligation;

/** The sentence about the duties that follow, in findings about general-purpose AI models. */
public final class DutiesText {

    private DutiesText() {}

    /**
     * The sentence with a leading space: the duties of Article 53 apply, or will apply. Empty if they do not arise or if that is
     * undetermined, which the copyright policy shows: no exemption covers it.
     */
    public static String of(ModelAssessment model, LocalDate asOf) {
        Obligation.Status policy = model.obligation(Obligation.Id.COPYRIGHT_POLICY).status();
        if (policy == Obligation.Status.UNDETERMINED || policy == Obligation.Status.NOT_APPLICABLE) {
            return "";
        }
        boolean placed = model.availability().placedBy(asOf).isPresent();
        boolean exempt = model.obligation(Obligation.Id.TECHNICAL_DOCUMENTATION).status() == Obligation.Status.EXEMPT;
        return " The duties of Article 53" + (exempt ? "(1)(c) and (d)" : "")
                + (placed ? " apply" : " will apply once it is placed on the market")
                + (model.generalPurpose().status() == GeneralPurpose.Status.REBUTTAL_CLAIMED ? ", unless the rebuttal holds." : ".");
    }
}
