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
import org.gpailang.core.rules.support.ThresholdText;
import org.gpailang.core.ruleset.Measure;

/**
 * A small modification brings a model above the threshold for systemic risk, and the texts leave open who has the duties.
 *
 * <h2>What it says</h2>
 *
 * The original is not above the threshold for systemic risk, the modified model is, and the modification used no more than a third of
 * the compute of the original.
 *
 * <h2>Why</h2>
 *
 * By Article 51(2) and the rule that the compute of earlier weights counts, systemic risk is presumed of the modified model. By the
 * rules on modifiers, its author is not a provider. The guidelines do not say which of the two prevails.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * assess under guidelines-2025-07
 * entity Lab "A lab" { established in FR }
 * entity Tuner "A fine-tuner" { established in DE }
 * model Base by Lab {
 *     generates text
 *     scope broad
 *     pretraining { compute 9e24 FLOP }
 *     placed on market 2025-09-01 via repository
 * }
 * modification Tuned of Base by Tuner {
 *     finetuning { compute 2e24 FLOP }
 *     placed on market 2026-02-01 via api
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * Ask the AI Office, or stay below the threshold.
 *
 * <pre>{@code
 * assess under guidelines-2025-07
 * entity Lab "A lab" { established in FR }
 * entity Tuner "A fine-tuner" { established in DE }
 * model Base by Lab {
 *     generates text
 *     scope broad
 *     pretraining { compute 9e24 FLOP }
 *     placed on market 2025-09-01 via repository
 * }
 * modification Tuned of Base by Tuner {
 *     finetuning { compute 9e23 FLOP }
 *     placed on market 2026-02-01 via api
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * Art. 51(2) AI Act; guidelines paras. 57 to 61 and 118.
 */
@FindingCode(value = "modifier/systemic-risk-open", severity = Severity.WARNING, requirements = "V12", act = "Art. 51(2)",
        guidelines = {Guideline.MODIFIERS, Guideline.SIGNIFICANT_CHANGE, Guideline.MODIFIER_THIRD, Guideline.MODIFIER_FALLBACK,
            Guideline.EARLIER_WEIGHTS})
public final class ModifierSystemicRiskOpen extends ModelRule {

    @Override
    public Stream<Finding> check(ModelAssessment model, LocalDate asOf) {
        boolean crossed = model.ruleset().modification().base() == Measure.Base.ORIGINAL
                && model.compute().cumulative().exceeds(model.ruleset().systemicRisk()).orElse(false);
        return model.modifier().filter(modifier -> crossed && modifier.general().no() && modifier.systemic().open()).stream()
                .map(modifier -> finding(model, ModificationLocations.place(model), message(model, modifier))
                        .withRelated("original model", ModificationLocations.original(model)));
    }

    private static String message(ModelAssessment model, Modifier modifier) {
        return "It is open who has the duties of Articles 52 and 55 for " + model.display() + ": the original and the modification together"
                + " used " + ThresholdText.with(model.compute().cumulative(), model.ruleset().systemicRisk()) + ", so systemic risk is"
                + " presumed, but the modification used no more than " + modifier.share() + " of " + modifier.limit().orElseThrow()
                + ", so its author does not meet the criterion for being a provider. Ask the AI Office.";
    }
}
