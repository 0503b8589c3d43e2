package org.gpailang.core.assessment.classifier;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gpailang.core.facts.Facts;
import org.gpailang.core.facts.duty.Document;
import org.gpailang.core.facts.model.Model;
import org.gpailang.core.ruleset.Ruleset;

/** The providers of a complete set of facts. Each answer is computed once. */
final class ProvidersOfFacts implements Providers {

    private record UnderRuleset(String provider, Ruleset ruleset) {}

    private final Facts facts;
    private final Map<String, ProviderSummary> summaries = new HashMap<>();
    private final Map<UnderRuleset, List<String>> systemicRisk = new HashMap<>();
    private final Function<Ruleset, Classification> classification;

    /**
     * Creates the providers.
     *
     * @param facts the facts
     * @param classification the classification of their models under a ruleset
     */
    ProvidersOfFacts(Facts facts, Function<Ruleset, Classification> classification) {
        this.facts = facts;
        this.classification = classification;
    }

    @Override
    public List<Document> documentsOf(String provider) {
        return summary(provider).documents();
    }

    @Override
    public List<String> earlierModels(Model model) {
        return model.provider().map(provider -> summary(provider.value()).earlierThan(model).stream()
                .flatMap(name -> facts.model(name).stream()).map(Model::display).sorted().toList()).orElse(List.of());
    }

    @Override
    public List<String> earlySystemicRisk(String provider, Ruleset ruleset) {
        UnderRuleset key = new UnderRuleset(provider, ruleset);
        return systemicRisk.computeIfAbsent(key, unseen -> facts.modelsOfProvider(provider).stream()
                .filter(classification.apply(ruleset)::earlySystemicRisk).map(Model::name).toList());
    }

    private ProviderSummary summary(String provider) {
        return summaries.computeIfAbsent(provider, name -> ProviderSummary.of(facts.modelsOfProvider(name).stream()
                .map(ProviderSummary::of).toList()));
    }
}
