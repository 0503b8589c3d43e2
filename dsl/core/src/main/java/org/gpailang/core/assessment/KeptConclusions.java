package org.gpailang.core.assessment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.gpailang.core.compute.ComputeDerivation;
import org.gpailang.core.compute.ComputedActivity;
import org.gpailang.core.facts.Document;
import org.gpailang.core.facts.DocumentKind;
import org.gpailang.core.facts.Elements;
import org.gpailang.core.facts.Location;
import org.gpailang.core.facts.Model;
import org.gpailang.core.ruleset.Ruleset;

/** Conclusions about elements that do not change, each computed once. A model is known by its place, for a name may be given twice. */
final class KeptConclusions implements Conclusions {

    private record OfModel(Location at, Ruleset ruleset) {}

    private record OfProvider(String name, Ruleset ruleset) {}

    private record OnRun(String run, Optional<String> provider) {}

    private final Elements elements;
    private final Map<OfModel, List<ComputedActivity>> activities = new HashMap<>();
    private final Map<OnRun, Optional<String>> earliest = new HashMap<>();
    private final Map<OfModel, Classification> classifications = new HashMap<>();
    private final Map<String, ProviderSummary> providers = new HashMap<>();
    private final Map<OfProvider, List<String>> systemicRisk = new HashMap<>();

    KeptConclusions(Elements elements) {
        this.elements = elements;
    }

    @Override
    public Elements elements() {
        return elements;
    }

    @Override
    public List<ComputedActivity> activities(Model model, Ruleset ruleset) {
        return kept(activities, new OfModel(model.at(), ruleset), () -> ComputeDerivation.activities(model, elements, ruleset));
    }

    @Override
    public Optional<String> earliestOnRun(String run, Optional<String> provider) {
        return kept(earliest, new OnRun(run, provider), () -> Lineage.earliestOnRun(run, provider,
                elements.modelsOnRun(run).stream().flatMap(model -> Lineage.RunUse.of(model).stream())));
    }

    @Override
    public Classification classification(Model model, Ruleset ruleset) {
        return kept(classifications, new OfModel(model.at(), ruleset), () -> Classification.of(model, ruleset, this));
    }

    @Override
    public Map<DocumentKind, Document> documentsOf(String provider) {
        return summary(provider).documents();
    }

    @Override
    public List<String> earlierModels(Model model) {
        return model.provider().map(provider -> summary(provider.value()).earlierThan(model)).orElse(List.of());
    }

    @Override
    public List<String> earlySystemicRisk(String provider, Ruleset ruleset) {
        return kept(systemicRisk, new OfProvider(provider, ruleset), () -> elements.modelsOfProvider(provider).stream()
                .filter(model -> ProviderSummary.earlySystemicRisk(model, ruleset, this)).map(Model::name).toList());
    }

    private ProviderSummary summary(String provider) {
        return kept(providers, provider, () -> ProviderSummary.of(elements.modelsOfProvider(provider).stream().map(ProviderSummary::of).toList()));
    }

    private static <K, V> V kept(Map<K, V> known, K key, Supplier<V> computed) {
        V value = known.get(key);
        if (value == null) {
            value = computed.get();
            known.put(key, value);
        }
        return value;
    }
}
