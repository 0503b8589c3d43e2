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
import org.gpailang.core.rules.support.CriterionText;
import org.gpailang.core.rules.support.ModificationLocations;
import org.gpailang.core.rules.support.ThresholdText;
import org.gpailang.core.rules.support.Weight;
import org.gpailang.core.ruleset.Guidance;

/**
 * The author of a modification is presumed to be the provider of a model with systemic risk.
 *
 * <h2>What it says</h2>
 *
 * Either the original model has systemic risk and the modification used more than the ruleset's share (condition 1), or the original
 * does not have systemic risk, its compute is known, and the combined compute is above the systemic-risk threshold (condition 2).
 *
 * <h2>Why</h2>
 *
 * In the first case, the provider of the original could not take such a change into account; in the second, nobody has assessed
 * systemic risks at all. The duties are not limited to the modification: the systemic risks of the whole modified model must be
 * assessed, and the Commission must be notified.
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
 *     continued-pretraining { compute 9.95e24 FLOP }
 *     placed on market 2025-10-01 via api
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * Nothing is wrong. Notify the Commission, and assess the systemic risks of the whole modified model.
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
 *     continued-pretraining { compute 9.9e24 FLOP }
 *     placed on market 2025-10-01 via api
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * Art. 51(2) AI Act; consultation 3.2.2; guidelines paras. 67 and 68.
 */
@FindingCode(value = "modifier/becomes-systemic-risk-provider", severity = Severity.WARNING, requirements = {"M02", "M03"},
        act = "Art. 51(2)", consultation = "3.2.2", guidelines = Guideline.MODIFIED_SYSTEMIC)
public final class ModifierBecomesSystemicRiskProvider extends ModelRule {

    @Override
    public Stream<Finding> check(ModelAssessment model, LocalDate asOf) {
        return model.modifier().filter(modifier -> modifier.outcome() == Modifier.Outcome.SYSTEMIC_RISK_PROVIDER_BY_MODIFICATION
                || modifier.outcome() == Modifier.Outcome.SYSTEMIC_RISK_PROVIDER_BY_SUM).stream()
                .map(modifier -> finding(model, ModificationLocations.place(model),
                model.dutyHolderName() + " " + CriterionText.of(model.ruleset()) + " the provider of a model with systemic risk: "
                        + (modifier.outcome() == Modifier.Outcome.SYSTEMIC_RISK_PROVIDER_BY_MODIFICATION
                        ? "the original model has systemic risk, and the modification used " + modifier.compute().orElseThrow().known()
                        + ", more than "
                                + modifier.share() + " of " + modifier.limit().orElseThrow() + condition(model, 1)
                        : "the original model and the modification together used "
                                + ThresholdText.with(model.compute().cumulative(), model.ruleset().systemicRisk()) + condition(model, 2))
                        + ". Articles 52 and 55 apply to the whole modified model: notify the Commission and assess its systemic risks.")
                .withCitation(modifier.reason().citation()).withSeverity(Weight.ofPresumption(model)).withRelated("original model",
                        ModificationLocations.original(model)));
    }

    /** The number of the condition; only the consultation has numbered conditions. */
    private static String condition(ModelAssessment model, int number) {
        return model.ruleset().text() == Guidance.CONSULTATION ? " (condition " + number + ")" : "";
    }
}
