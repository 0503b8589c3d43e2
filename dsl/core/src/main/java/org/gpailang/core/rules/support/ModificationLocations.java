package org.gpailang.core.rules.support;

import java.util.Comparator;
import java.util.List;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.facts.statement.Stated;
import org.gpailang.core.facts.training.ActivityKind;

/** Locations of findings about the size of a modification. */
public final class ModificationLocations {

    private ModificationLocations() {}

    /** The reference to the modified model, or to the provider's own model through which it is reached. */
    public static Location original(ModelAssessment model) {
        List<Stated<String>> originals = model.model().originals();
        return originals.stream().filter(original -> model.lifecycle().of().filter(original.value()::equals).isPresent()).findFirst()
                .or(() -> originals.stream().findFirst()).map(Stated::at).orElse(model.at());
    }

    /**
     * The estimate of the first activity that counts and is in the same file, otherwise the name of the modification. Pre-training comes
     * after other activities.
     */
    public static Location place(ModelAssessment model) {
        return model.compute().own().stream().filter(activity -> activity.counting().cumulative())
                .sorted(Comparator.comparing(activity -> activity.activity().kind() == ActivityKind.PRETRAINING))
                .flatMap(activity -> activity.basis().stream()).map(basis -> basis.stated().at())
                .filter(at -> at.file().equals(model.at().file())).findFirst().orElse(model.at());
    }
}
