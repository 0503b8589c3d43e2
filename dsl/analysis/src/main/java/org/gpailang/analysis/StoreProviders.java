package org.gpailang.analysis;

import java.time.LocalDate;
import java.util.List;
import org.gpailang.analysis.store.Reader;
import org.gpailang.core.assessment.Providers;
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
        return results.get(queries.earlierModels, new StoreElements(queries, results).declaration(model));
    }

    @Override
    public List<String> earlySystemicRisk(String provider, Ruleset ruleset) {
        return results.get(queries.earlySystemicRiskOf, new Queries.ProviderUnder(provider, ruleset, asOf));
    }
}
