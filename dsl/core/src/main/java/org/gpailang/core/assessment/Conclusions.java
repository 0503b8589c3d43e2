package org.gpailang.core.assessment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gpailang.core.compute.ComputedActivity;
import org.gpailang.core.facts.Document;
import org.gpailang.core.facts.DocumentKind;
import org.gpailang.core.facts.Elements;
import org.gpailang.core.facts.Model;
import org.gpailang.core.ruleset.Ruleset;

/**
 * What the assessment of one model may ask about others. Each method is a pure function of the files' elements; where the results come from, and
 * whether they are computed once or several times, makes no difference to them. A method only asks those above it.
 */
public interface Conclusions {

    /** The elements of all files; placings of systems are among those of the models that they integrate. */
    Elements elements();

    /** The activities that a model states or names itself, with their compute; see {@code ComputeDerivation.activities}. */
    List<ComputedActivity> activities(Model model, Ruleset ruleset);

    /** The model of a provider that was placed on the market first among those on a pre-training run; see {@link Lineage#earliestOnRun}. */
    Optional<String> earliestOnRun(String run, Optional<String> provider);

    /** What follows from a model's derivation, compute and modality; see {@link Classification#of}. */
    Classification classification(Model model, Ruleset ruleset);

    /** The first document of each kind that a provider keeps once for all its models; see {@link ProviderSummary}. */
    Map<DocumentKind, Document> documentsOf(String provider);

    /** What the older models of a model's provider with a large pre-training run of their own are called; see {@link ProviderSummary}. */
    List<String> earlierModels(Model model);

    /** The models of a provider with systemic risk that were on the market before the duties apply; see {@link ProviderSummary}. */
    List<String> earlySystemicRisk(String provider, Ruleset ruleset);
}
