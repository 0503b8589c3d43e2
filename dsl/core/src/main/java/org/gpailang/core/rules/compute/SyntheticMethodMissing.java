package org.gpailang.core.rules.compute;

import java.util.stream.Stream;
import org.gpailang.core.facts.ActivityKind;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.rules.ActivityRule;

/**
 * How synthetic data was estimated is not documented.
 *
 * <h2>What it says</h2>
 *
 * The compute of generating synthetic data is estimated, and no "method" says how.
 *
 * <h2>Why</h2>
 *
 * A provider may not know how much compute went into synthetic data: another's model made it, or the rejected samples were not
 * counted. Reasonable estimates are allowed on the condition that the method is documented.
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
 * Recital 111; consultation 3.4.2; guidelines para. 119.
 */
@FindingCode(value = "compute/synthetic-method-missing", severity = Severity.WARNING, rows = {"C11", "C13"},
        act = "recital 111", consultation = "3.4.2", guidelines = "para. 119")
public final class SyntheticMethodMissing extends ActivityRule {

    @Override
    public Stream<Finding> check(Case activity) {
        boolean missing = activity.computed().activity().kind() == ActivityKind.SYNTHETIC_DATA
                && activity.computed().counting().cumulative() && activity.computed().activity().method().isEmpty();
        return activity.computed().basis().stream().filter(basis -> missing && basis.flop().isPresent())
                .map(basis -> finding(activity.ruleset(), activity.subject(), basis.stated().at(),
                        "The compute of synthetic data may be estimated, but the method must be documented. Add 'method \"…\"' with the"
                                + " generator, the tokens sampled and the share that was rejected."));
    }
}
