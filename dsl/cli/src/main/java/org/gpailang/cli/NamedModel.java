package org.gpailang.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gpailang.cli.output.UsageException;
import org.gpailang.core.assessment.Assessment;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.assessment.Subject;
import org.gpailang.core.assessment.SystemAssessment;
import org.gpailang.core.facts.statement.Stated;
import org.gpailang.syntax.token.Suggestions;

/** The model that an argument names. */
final class NamedModel {

    private NamedModel() {}

    /**
     * The model or modification of this name, with or without its package, or the model in the system of this name of which the provider of
     * the system is the provider.
     *
     * @throws UsageException if there is none, or several
     */
    static ModelAssessment find(Assessment assessment, String name) {
        List<ModelAssessment> models = assessment.subjects().flatMap(NamedModel::models).toList();
        List<ModelAssessment> meant = models.stream().filter(model -> model.name().equals(name)).toList();
        if (meant.isEmpty()) {
            meant = models.stream().filter(model -> simple(model).equals(name)).toList();
        }
        Optional<SystemAssessment> system = assessment.subjects().filter(SystemAssessment.class::isInstance)
                .map(SystemAssessment.class::cast).filter(each -> each.name().equals(name) || simple(each).equals(name)).findFirst();
        if (meant.isEmpty() && system.isPresent()) {
            meant = provided(system.get());
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

    /** The models in a system of which its provider is the provider. */
    private static List<ModelAssessment> provided(SystemAssessment system) {
        if (system.provided().isEmpty() && !system.listedWith().isEmpty()) {
            throw new UsageException("the duties for the model in '" + simple(system) + "' are listed with "
                    + system.listedWith().stream().map(other -> "'" + other.substring(other.lastIndexOf('/') + 1) + "'")
                            .collect(Collectors.joining(", ")) + ", an earlier system of the same provider; name that system instead");
        }
        if (system.provided().isEmpty()) {
            throw new UsageException("'" + simple(system) + "' is a system, and its provider is not the provider of a model in it."
                    + " Documents are drafted for models" + system.system().integrates().stream().map(Stated::value)
                    .map(model -> model.substring(model.lastIndexOf('/') + 1)).reduce((one, other) -> one + ", " + other)
                    .map(models -> "; it integrates " + models).orElse(""));
        }
        return system.provided();
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
