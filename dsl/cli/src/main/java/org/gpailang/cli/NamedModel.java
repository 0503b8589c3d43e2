package org.gpailang.cli;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gpailang.cli.output.UsageException;
import org.gpailang.core.assessment.Assessment;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.assessment.Subject;
import org.gpailang.core.assessment.SystemAssessment;
import org.gpailang.syntax.token.Suggestions;

/** The model that an argument names. */
final class NamedModel {

    private NamedModel() {}

    /**
     * The model or modification of this name, with or without its package.
     *
     * @throws UsageException if there is none, or several
     */
    static ModelAssessment find(Assessment assessment, String name) {
        List<ModelAssessment> models = assessment.subjects().flatMap(NamedModel::models).toList();
        List<ModelAssessment> meant = models.stream().filter(model -> model.name().equals(name)).toList();
        if (meant.isEmpty()) {
            meant = models.stream().filter(model -> simple(model).equals(name)).toList();
        }
        if (meant.size() > 1) {
            throw new UsageException("several models have the name '" + name + "'; add the package: "
                    + meant.stream().map(Subject::name).sorted().collect(Collectors.joining(", ")));
        }
        return meant.stream().findFirst().orElseThrow(() -> new UsageException(unknown(name, models)));
    }

    /** A model, or the models in a system of which the provider of the system is the provider. */
    private static Stream<ModelAssessment> models(Subject subject) {
        return subject instanceof ModelAssessment model ? Stream.of(model) : ((SystemAssessment) subject).provided().stream();
    }

    private static String unknown(String name, List<ModelAssessment> models) {
        if (models.isEmpty()) {
            return "there is no model '" + name + "': the files declare no models";
        }
        List<String> known = models.stream().map(name.contains("/") ? Subject::name : NamedModel::simple).distinct().sorted().toList();
        return "there is no model '" + name + "'." + Suggestions.nearest(name, known).map(nearest -> " Did you mean '" + nearest + "'?")
                .orElse(" The models are " + known.stream().limit(10).collect(Collectors.joining(", ")) + (known.size() > 10 ? ", …" : ""));
    }

    private static String simple(Subject subject) {
        return subject.name().substring(subject.name().lastIndexOf('/') + 1);
    }
}
