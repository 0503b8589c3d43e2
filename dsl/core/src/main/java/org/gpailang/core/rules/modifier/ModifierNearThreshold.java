package org.gpailang.core.rules.modifier;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.assessment.Modifier;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.law.Guideline;
import org.gpailang.core.rules.ModelRule;
import org.gpailang.core.rules.support.ModificationLocations;
import org.gpailang.core.rules.support.ThirdText;

/**
 * The compute of a modification is near the third that decides.
 *
 * <h2>What it says</h2>
 *
 * Within the stated margins, the compute of the modification may be on either side of the third; or it is between the exact third and
 * the rounded figure of the consultation.
 *
 * <h2>Why</h2>
 *
 * An approximation within its margin is valid on both sides of the third. The consultation also gives the third as roughly 3·10²¹ and
 * 3·10²⁴ FLOP; the exact third is 3.33…·10²¹ and 3.33…·10²⁴ FLOP, and the program uses the exact one.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * entity Tuner "A fine-tuner" { established in DE }
 * model Base by Lab {
 *     generates text
 *     scope broad
 *     pretraining { compute 2e23 FLOP }
 * }
 * modification Tuned of Base by Tuner {
 *     finetuning { compute 3.3e21 FLOP within 4% }
 *     placed on market 2026-02-01 via api
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * State a more precise estimate.
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * entity Tuner "A fine-tuner" { established in DE }
 * model Base by Lab {
 *     generates text
 *     scope broad
 *     pretraining { compute 2e23 FLOP }
 * }
 * modification Tuned of Base by Tuner {
 *     finetuning { compute 2e21 FLOP within 4% }
 *     placed on market 2026-02-01 via api
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * Recital 109; consultation 3.2.2 and 3.4.1; guidelines paras. 60 and 120. The finding is our conclusion from them.
 */
@FindingCode(value = "modifier/near-threshold", severity = Severity.WARNING, requirements = "V39",
        act = "recital 109", consultation = "3.2.2, 3.4.1", guidelines = {Guideline.MODIFIER_THIRD, Guideline.ESTIMATE_MARGIN})
public final class ModifierNearThreshold extends ModelRule {

    @Override
    public Stream<Finding> check(ModelAssessment model, LocalDate asOf) {
        return model.modifier().filter(modifier -> modifier.outcome() != Modifier.Outcome.NOT_PLACED
                && !modifier.limitAtLeast()).stream()
                .flatMap(modifier -> ThirdText.near(modifier.compute(), modifier.share(), modifier.limit(), model.ruleset()).stream())
                .map(why -> finding(model, ModificationLocations.place(model), "The compute of the modification " + model.display() + " is "
                        + why + " It decides whether its author is a provider."));
    }
}
