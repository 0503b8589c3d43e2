package org.gpailang.analysis.many;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.gpailang.core.assessment.classifier.Assessor;
import org.gpailang.core.assessment.classifier.ProviderSummary;
import org.gpailang.core.assessment.classifier.Providers;
import org.gpailang.core.facts.duty.Document;
import org.gpailang.core.facts.model.Model;
import org.gpailang.core.facts.statement.Stated;
import org.gpailang.core.ruleset.Ruleset;

/** What is known about the providers of many models. The summary of a provider is computed once; the ones used last stay in memory. */
final class ProvidersOfMany implements Providers {

    /** How many summaries stay in memory. */
    private static final int RECENT = 256;

    private final FactsOfMany facts;
    private final Components components;
    private final LocalDate asOf;
    private final Map<String, Long> summaries = new ConcurrentHashMap<>();
    private final Map<UnderRuleset, List<String>> systemicRisk = new ConcurrentHashMap<>();
    private final Map<String, Summary> recent = new LinkedHashMap<>() {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Summary> eldest) {
            return size() > RECENT;
        }
    };

    private record UnderRuleset(String provider, Ruleset ruleset) {}

    /**
     * The summary of a provider.
     *
     * @param displays the names in messages of the models that it names
     */
    record Summary(ProviderSummary summary, Map<String, String> displays) {}

    ProvidersOfMany(FactsOfMany facts, Components components, LocalDate asOf) {
        this.facts = facts;
        this.components = components;
        this.asOf = asOf;
    }

    @Override
    public List<Document> documentsOf(String provider) {
        return summary(provider).summary().documents();
    }

    @Override
    public List<String> earlierModels(Model model) {
        Optional<Summary> of = model.provider().map(Stated::value).map(this::summary);
        return of.map(known -> known.summary().earlierThan(model).stream().map(known.displays()::get).sorted().toList()).orElse(List.of());
    }

    @Override
    public List<String> earlySystemicRisk(String provider, Ruleset ruleset) {
        return systemicRisk.computeIfAbsent(new UnderRuleset(provider, ruleset), this::early);
    }

    private List<String> early(UnderRuleset key) {
        Set<Integer> seen = new HashSet<>();
        return Arrays.stream(facts.modelsOf(key.provider())).map(facts::component).filter(seen::add).boxed()
                .flatMap(component -> Assessor.earlySystemicRisk(components.facts(component), key.ruleset(), asOf).stream())
                .filter(model -> model.provider().map(Stated::value).filter(key.provider()::equals).isPresent()).map(Model::name).toList();
    }

    private Summary summary(String provider) {
        synchronized (recent) {
            Summary known = recent.get(provider);
            if (known != null) {
                return known;
            }
        }
        long position = summaries.computeIfAbsent(provider, name -> facts.keep(compute(name), Summary.class));
        Summary found = facts.kept(position, Summary.class);
        synchronized (recent) {
            recent.put(provider, found);
        }
        return found;
    }

    private Summary compute(String provider) {
        ProviderSummary summary = ProviderSummary.of(Arrays.stream(facts.modelsOf(provider)).mapToObj(facts::summary).toList());
        Map<String, String> displays = new TreeMap<>();
        summary.earlierNames().forEach(name -> displays.computeIfAbsent(name, unseen ->
                facts.model(unseen).map(Model::display).orElse(unseen)));
        return new Summary(summary, displays);
    }
}
