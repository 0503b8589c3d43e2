package org.gpailang.core.rules;

import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.facts.Location;

/** Where findings about the size of a modification stand. */
final class Modifications {

    private Modifications() {}

    /** The estimate of the modification's first activity that counts, else the modification's name. */
    static Location place(ModelAssessment model) {
        return model.compute().own().stream().filter(activity -> activity.counting().cumulative())
                .flatMap(activity -> activity.basis().stream()).findFirst().map(basis -> basis.stated().at()).orElse(model.at());
    }
}
