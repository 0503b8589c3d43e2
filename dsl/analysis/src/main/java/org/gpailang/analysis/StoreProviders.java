package org.gpailang.analysis;

import java.time.LocalDate;
import java.util.List;
import org.gpailang.analysis.store.Reader;
import org.gpailang.core.assessment.classifier.Providers;
import org.gpailang.core.facts.duty.Document;
import org.gpailang.core.facts.model.Model;
import org.gpailang.core.ruleset.Ruleset;

/** The providers of all files as of a date, for one step. Every result that is read becomes a dependency of the step. */
record StoreProviders(Queries queries, Reader results, LocalDate asOf) implements Providers {

    @Override
    public List<Document> documentsOf(String provider) {
        return results.get(queries.documentsOf, provider);
    }

    @Override
    public List<String> earlierModels(Model model) {
        StoreElements elements = new StoreElements(queries, results);
        return results.get(queries.earlierModels, elements.declaration(model)).stream().flatMap(name -> elements.declarations(name)
                .flatMap(id -> results.get(queries.display, id).stream()).limit(1)).sorted().toList();
    }

    @Override
    public List<String> earlySystemicRisk(String provider, Ruleset ruleset) {
        return results.get(queries.earlySystemicRiskOf, new Queries.ProviderUnder(provider, ruleset, asOf));
    }
}
