package org.gpailang.analysis.many;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gpailang.core.assessment.classifier.Assessor;
import org.gpailang.core.assessment.classifier.Providers;
import org.gpailang.core.facts.Facts;
import org.gpailang.core.facts.FileFacts;
import org.gpailang.core.facts.duty.Document;
import org.gpailang.core.facts.model.Model;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.facts.statement.Stated;
import org.gpailang.core.ruleset.Ruleset;

/**
 * A connected component with all that its assessment needs, so that another machine can assess it. It consists of plain records, which
 * {@link org.gpailang.language.records.RecordFormat} encodes.
 *
 * <p>The models of a provider in other components matter in one way that has to be computed first: each component says which of its models
 * are {@linkplain #earlySystemicRisk early models with systemic risk}, and the {@linkplain #assess assessment} is given those of all.
 *
 * @param files what the files state about its declarations
 * @param rulesets the ruleset of each file, by the name of the file
 * @param imposed the ruleset for all files, overriding their choice
 * @param asOf the date of the assessment
 * @param documents by provider: the documents that it keeps once for all its models
 * @param earlierModels by the place of a model: older models of its provider with a large pre-training run of their own
 */
public record PortableComponent(List<FileFacts> files, Map<String, Ruleset> rulesets, Optional<Ruleset> imposed, LocalDate asOf,
        Map<String, List<Document>> documents, Map<Location, List<String>> earlierModels) {

    /**
     * A model that has systemic risk and was placed on the market before the duties apply.
     *
     * @param provider the qualified name of its provider
     * @param ruleset the ruleset under which this is concluded
     * @param name its qualified name
     */
    public record EarlyModel(String provider, Ruleset ruleset, String name) {}

    /** The early models of all components. */
    public record EarlyModels(List<EarlyModel> all) {

        /** The early models by their providers. */
        public Map<String, List<EarlyModel>> byProvider() {
            return all.stream().collect(Collectors.groupingBy(EarlyModel::provider));
        }
    }

    /**
     * What is concluded about a component.
     *
     * @param parts its parts by the names of the files
     */
    public record Conclusions(Map<String, ComponentParts.Part> parts) {}

    /** The models with systemic risk that were placed on the market before the duties apply. */
    public List<EarlyModel> earlySystemicRisk(Ruleset ruleset) {
        return Assessor.earlySystemicRisk(new Facts(files), ruleset, asOf).stream().flatMap(model -> model.provider().stream()
                .map(provider -> new EarlyModel(provider.value(), ruleset, model.name()))).toList();
    }

    /**
     * Assesses the component.
     *
     * @param earlyModels the early models of all components under the rulesets in use, by provider
     */
    public Conclusions assess(Map<String, List<EarlyModel>> earlyModels) {
        return new Conclusions(ComponentParts.of(new Facts(files), new Known(earlyModels),
                new ComponentParts.Basis(rulesets::get, imposed, Optional.empty(), asOf), ComponentParts.Description.NONE));
    }

    /** The component, with the answers of {@code providers} to what its assessment asks. */
    static PortableComponent of(Facts component, Providers providers, ComponentParts.Basis basis) {
        List<Model> models = component.files().stream().flatMap(file -> file.models().stream()).toList();
        return new PortableComponent(component.files(),
                component.files().stream().collect(Collectors.toMap(FileFacts::file, file -> basis.rulesetOf().apply(file.file()))),
                basis.imposed(), basis.asOf(),
                models.stream().flatMap(model -> model.provider().stream()).map(Stated::value).distinct()
                        .collect(Collectors.toMap(name -> name, providers::documentsOf)),
                models.stream().collect(Collectors.toMap(Model::at, providers::earlierModels, (one, other) -> one)));
    }

    /** The answers that were collected before. */
    private final class Known implements Providers {

        private final Map<String, List<EarlyModel>> earlyModels;

        private Known(Map<String, List<EarlyModel>> earlyModels) {
            this.earlyModels = earlyModels;
        }

        @Override
        public List<Document> documentsOf(String provider) {
            return documents.get(provider);
        }

        @Override
        public List<String> earlierModels(Model model) {
            return earlierModels.get(model.at());
        }

        @Override
        public List<String> earlySystemicRisk(String provider, Ruleset ruleset) {
            return earlyModels.getOrDefault(provider, List.of()).stream().filter(model -> model.ruleset().equals(ruleset))
                    .map(EarlyModel::name).toList();
        }
    }
}
