package org.gpailang.core.rules.lifecycle;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.law.Guideline;
import org.gpailang.core.rules.ModelRule;
import org.gpailang.core.rules.support.ModificationLocations;
import org.gpailang.core.rules.support.ThirdText;

/**
 * The compute that a provider added is near the third that decides whether a model is distinct.
 *
 * <h2>What it says</h2>
 *
 * Within the stated margins, the compute that was added may be on either side of the third; or it is between the exact third and the
 * rounded figure of the consultation.
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
 * model Base by Lab {
 *     generates text
 *     scope broad
 *     pretraining { compute 2e23 FLOP }
 * }
 * modification Next of Base by Lab {
 *     finetuning { compute 3.3e21 FLOP within 4% }
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * State a more precise estimate.
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Base by Lab {
 *     generates text
 *     scope broad
 *     pretraining { compute 2e23 FLOP }
 * }
 * modification Next of Base by Lab {
 *     finetuning { compute 2e21 FLOP within 4% }
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * Consultation 3.1.2 and 3.4.1; guidelines para. 22, under which no share decides. The finding is our conclusion from them.
 */
@FindingCode(value = "lifecycle/near-threshold", severity = Severity.WARNING, requirements = "V39",
        consultation = "3.1.2, 3.4.1", guidelines = Guideline.LIFECYCLE)
public final class LifecycleNearThreshold extends ModelRule {

    @Override
    public Stream<Finding> check(ModelAssessment model, LocalDate asOf) {
        return model.lifecycle().share().stream().flatMap(share -> ThirdText.near(model.lifecycle().added(), share,
                model.lifecycle().limit(), model.ruleset()).stream()).map(why -> finding(model, ModificationLocations.place(model),
                        "The compute that was added since " + model.lifecycle().since().orElseThrow() + " to make "
                                + model.display() + " is " + why
                                + " It decides whether it is a distinct model"
                                + " or a version."));
    }
}
