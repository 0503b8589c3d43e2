package org.gpailang.core.rules.support;

import java.util.Comparator;
import java.util.List;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.facts.ActivityKind;
import org.gpailang.core.facts.Location;
import org.gpailang.core.facts.Stated;

/** Where findings about the size of a modification stand. */
public final class ModificationLocations {

    private ModificationLocations() {}

    /** The words that name the other's model, or the model of one's own that leads to it. */
    public static Location original(ModelAssessment model) {
        List<Stated<String>> originals = model.model().originals();
        return originals.stream().filter(original -> model.lifecycle().of().filter(original.value()::equals).isPresent()).findFirst()
                .or(() -> originals.stream().findFirst()).map(Stated::at).orElse(model.at());
    }

    /** The estimate of the modification's first activity that counts and stands in its file, what follows a run first, else its name. */
    public static Location place(ModelAssessment model) {
        return model.compute().own().stream().filter(activity -> activity.counting().cumulative())
                .sorted(Comparator.comparing(activity -> activity.activity().kind() == ActivityKind.PRETRAINING))
                .flatMap(activity -> activity.basis().stream()).map(basis -> basis.stated().at())
                .filter(at -> at.file().equals(model.at().file())).findFirst().orElse(model.at());
    }
}
