package org.gpailang.analysis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gpailang.analysis.store.Reader;
import org.gpailang.core.assessment.Classification;
import org.gpailang.core.assessment.Conclusions;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.compute.ComputedActivity;
import org.gpailang.core.facts.Document;
import org.gpailang.core.facts.DocumentKind;
import org.gpailang.core.facts.Elements;
import org.gpailang.core.facts.Model;
import org.gpailang.core.ruleset.Ruleset;
import org.gpailang.language.names.Declaration;

/** Conclusions about elements that change, seen by one step: each answer is a result that the step is made of. */
record StoreConclusions(Queries queries, Reader results) implements Conclusions {

    @Override
    public Elements elements() {
        return new StoreElements(queries, results);
    }

    @Override
    public List<ComputedActivity> activities(Model model, Ruleset ruleset) {
        return results.get(queries.activities, new Queries.UnderRuleset(declaration(model), ruleset));
    }

    @Override
    public Optional<String> earliestOnRun(String run, Optional<String> provider) {
        return results.get(queries.earliestOnRun, new Queries.OnRun(run, provider));
    }

    @Override
    public Classification classification(Model model, Ruleset ruleset) {
        return results.get(queries.classification, new Queries.UnderRuleset(declaration(model), ruleset)).orElseThrow();
    }

    @Override
    public Map<DocumentKind, Document> documentsOf(String provider) {
        return results.get(queries.documentsOf, provider);
    }

    @Override
    public List<String> earlierModels(Model model) {
        return results.get(queries.earlierModels, declaration(model));
    }

    @Override
    public List<String> earlySystemicRisk(String provider, Ruleset ruleset) {
        return results.get(queries.earlySystemicRiskOf, new Queries.ProviderUnder(provider, ruleset));
    }

    /** What is concluded of a model under the ruleset of its file. */
    ModelAssessment assessment(Model model) {
        return results.get(queries.modelAssessment, declaration(model)).orElseThrow();
    }

    /** The declaration of a model. A name may be given twice, so its place tells which one is meant. */
    Declaration declaration(Model model) {
        return new StoreElements(queries, results).declarations(model.name()).filter(declaration -> results.get(queries.model, declaration)
                .filter(found -> found.at().equals(model.at())).isPresent()).findFirst().orElseThrow();
    }
}
