package org.gpailang.core.assessment.classifier;

import java.util.List;
import org.gpailang.core.facts.duty.Document;
import org.gpailang.core.facts.model.Model;
import org.gpailang.core.ruleset.Ruleset;

/**
 * Information about the providers of models, from all their models, including those in other components. It is computed from all facts at
 * once or taken from stored results.
 */
public interface Providers {

    /** The documents that the provider keeps once for all its models, sorted by location. */
    List<Document> documentsOf(String provider);

    /** The names in messages of older models of the same provider with a large pre-training run of their own; at most three, sorted. */
    List<String> earlierModels(Model model);

    /**
     * The qualified names of the provider's models with systemic risk that were placed on the market before the duties apply.
     *
     * @param ruleset the ruleset under which they are classified
     */
    List<String> earlySystemicRisk(String provider, Ruleset ruleset);
}
