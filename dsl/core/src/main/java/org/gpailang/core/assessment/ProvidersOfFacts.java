package org.gpailang.core.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gpailang.core.facts.Document;
import org.gpailang.core.facts.Facts;
import org.gpailang.core.facts.Model;
import org.gpailang.core.ruleset.Ruleset;

/** The providers of facts that are all known. Each answer is worked out once. */
final class ProvidersOfFacts implements Providers {

    private record UnderRuleset(String provider, Ruleset ruleset) {}

    private final Map<String, List<Model>> models = new HashMap<>();
    private final Map<String, ProviderSummary> summaries = new HashMap<>();
    private final Map<UnderRuleset, List<String>> systemicRisk = new HashMap<>();
    private final Function<Ruleset, Classification> classification;

    /**
     * @param facts the facts
     * @param classification the classification of their models under a ruleset
     */
    ProvidersOfFacts(Facts facts, Function<Ruleset, Classification> classification) {
        this.classification = classification;
        facts.files().forEach(file -> file.models().forEach(model -> model.provider().ifPresent(provider ->
                models.computeIfAbsent(provider.value(), name -> new ArrayList<>()).add(model))));
    }

    @Override
    public List<Document> documentsOf(String provider) {
        return summary(provider).documents();
    }

    @Override
    public List<String> earlierModels(Model model) {
        return model.provider().map(provider -> summary(provider.value()).earlierThan(model)).orElse(List.of());
    }

    @Override
    public List<String> earlySystemicRisk(String provider, Ruleset ruleset) {
        UnderRuleset key = new UnderRuleset(provider, ruleset);
        return Optional.ofNullable(systemicRisk.get(key)).orElseGet(() -> {
            Classification known = classification.apply(ruleset);
            List<String> names = models.getOrDefault(provider, List.of()).stream().filter(known::earlySystemicRisk).map(Model::name).toList();
            systemicRisk.put(key, names);
            return names;
        });
    }

    private ProviderSummary summary(String provider) {
        return summaries.computeIfAbsent(provider, name -> ProviderSummary.of(models.getOrDefault(name, List.of()).stream()
                .map(ProviderSummary::of).toList()));
    }
}
