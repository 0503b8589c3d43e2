package org.gpailang.core.rules.compute;

import java.util.stream.Stream;
import org.gpailang.core.facts.training.ActivityKind;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.law.Guideline;
import org.gpailang.core.rules.ActivityRule;

/**
 * The method for estimating the compute of synthetic data is not documented.
 *
 * <h2>What it says</h2>
 *
 * The compute for generating synthetic data is estimated without a "method".
 *
 * <h2>Why</h2>
 *
 * Providers may not know how much compute was used for synthetic data, for example if somebody else's model generated it or if rejected
 * samples were not counted. They may use reasonable estimates if they document the method.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining { compute 3e22 FLOP }
 *     synthetic-data "dialogues" { compute 6e20 FLOP }
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * Add "method" with a description.
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining { compute 3e22 FLOP }
 *     synthetic-data "dialogues" {
 *         compute 6e20 FLOP
 *         method "tokens sampled x 2 x parameters of the generator; four of five samples were discarded"
 *     }
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * Recital 111; consultation 3.4.2; guidelines paras. 117 and 120.
 */
@FindingCode(value = "compute/synthetic-method-missing", severity = Severity.WARNING, requirements = {"C11", "C13"},
        act = "recital 111", consultation = "3.4.2", guidelines = {Guideline.SYNTHETIC_DATA, Guideline.ESTIMATE_MARGIN})
public final class SyntheticMethodMissing extends ActivityRule {

    @Override
    public Stream<Finding> check(Case activity) {
        boolean missing = activity.computed().activity().kind() == ActivityKind.SYNTHETIC_DATA
                && activity.computed().counting().cumulative() && activity.computed().activity().method().isEmpty();
        return activity.computed().basis().stream().filter(basis -> missing && basis.bounds().isPresent())
                .map(basis -> finding(activity.ruleset(), activity.subject(), basis.stated().at(),
                        "The method for estimating the compute of synthetic data must be documented. Add 'method \"…\"' with the"
                                + " generator, the number of tokens sampled and the percentage rejected."));
    }
}
