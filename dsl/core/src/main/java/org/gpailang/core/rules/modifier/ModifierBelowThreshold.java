package org.gpailang.core.rules.modifier;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.assessment.Modifier;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.law.Guideline;
import org.gpailang.core.quantity.Flop;
import org.gpailang.core.rules.ModelRule;
import org.gpailang.core.rules.support.CriterionText;
import org.gpailang.core.rules.support.ModificationLocations;
import org.gpailang.core.rules.support.ThresholdText;

/**
 * The author of a modification is not presumed to be a provider.
 *
 * <h2>What it says</h2>
 *
 * The modified model is placed on the market, and the modification used no more than the ruleset's share. The message states how much
 * compute remains.
 *
 * <h2>Why</h2>
 *
 * Not every modification should lead to the duties of a provider, only those with a significant bearing on the rationale for these
 * duties.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * entity Tuner "A fine-tuner" { established in DE }
 * model Base by Lab {
 *     generates text
 *     scope broad
 *     pretraining { compute 1e23 FLOP }
 *     placed on market 2025-08-10 via api
 * }
 * modification Tuned of Base by Tuner {
 *     finetuning { compute 1e21 FLOP }
 *     placed on market 2025-10-01 via api
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * No change is needed. Keep the estimate: further modifications of the result may add to it.
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * entity Tuner "A fine-tuner" { established in DE }
 * model Base by Lab {
 *     generates text
 *     scope broad
 *     pretraining { compute 1e23 FLOP }
 *     placed on market 2025-08-10 via api
 * }
 * modification Tuned of Base by Tuner {
 *     finetuning { compute 4e21 FLOP }
 *     placed on market 2025-10-01 via api
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * Recital 109; consultation 3.2.2; guidelines paras. 59 to 61.
 */
@FindingCode(value = "modifier/below-threshold", severity = Severity.INFORMATION, requirements = {"M05", "M06"},
        act = "recital 109", consultation = "3.2.2",
        guidelines = {Guideline.SIGNIFICANT_CHANGE, Guideline.MODIFIER_THIRD, Guideline.MODIFIER_FALLBACK})
public final class ModifierBelowThreshold extends ModelRule {

    @Override
    public Stream<Finding> check(ModelAssessment model, LocalDate asOf) {
        return model.modifier().filter(modifier -> modifier.outcome() == Modifier.Outcome.BELOW && modifier.limit().isPresent()).stream()
                .map(modifier -> {
                    Flop allowed = modifier.share().roundedOf(modifier.limit().orElseThrow());
                    return finding(model, ModificationLocations.place(model), model.dutyHolderName() + " "
                            + CriterionText.not(model.ruleset()) + " a provider because of this modification: it used "
                            + modifier.compute().orElseThrow().known()
                            + ", no more than " + modifier.share() + " of " + (modifier.limitAtLeast() ? "the at least " : "")
                            + modifier.limit().orElseThrow() + (modifier.limitAtLeast() ? " that the original used, which leaves at least "
                            : ", which leaves ")
                            + ThresholdText.remaining(allowed, modifier.compute().orElseThrow().known()) + ".")
                                    .withCitation(modifier.reason().citation());
                });
    }
}
