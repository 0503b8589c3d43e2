package org.gpailang.core.rules.modifier;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.assessment.Modifier;
import org.gpailang.core.assessment.Obligation;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.law.Guideline;
import org.gpailang.core.rules.ModelRule;
import org.gpailang.core.rules.support.CriterionText;
import org.gpailang.core.rules.support.ModificationLocations;
import org.gpailang.core.rules.support.Weight;

/**
 * The author of a modification is presumed to be a provider.
 *
 * <h2>What it says</h2>
 *
 * The modification used more than the ruleset's share: of the general-purpose threshold under the consultation, of the original model's
 * compute under the guidelines. The consultation presumes that the author is the provider of the modified model; under the guidelines,
 * the indicative criterion is met.
 *
 * <h2>Why</h2>
 *
 * A modification of this size is expected to change the model's generality and capabilities significantly. The author's duties are
 * limited to the modification, and the provider of the original keeps its own.
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
 *     finetuning { compute 4e21 FLOP }
 *     placed on market 2025-10-01 via api
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * Nothing is wrong. Document the modification and its training data, adopt a copyright policy for it, and add to the existing documents
 * of the original.
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
 *     finetuning { compute 3e21 FLOP }
 *     placed on market 2025-10-01 via api
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * Recital 109; consultation 3.2.2; guidelines paras. 59 and 60.
 */
@FindingCode(value = "modifier/becomes-provider", severity = Severity.WARNING, requirements = {"M01", "R04"},
        act = "recital 109", consultation = "3.2.2", guidelines = {Guideline.SIGNIFICANT_CHANGE, Guideline.MODIFIER_THIRD})
public final class ModifierBecomesProvider extends ModelRule {

    @Override
    public Stream<Finding> check(ModelAssessment model, LocalDate asOf) {
        return model.modifier().filter(modifier -> modifier.outcome() == Modifier.Outcome.PROVIDER).stream().map(modifier -> finding(model,
                ModificationLocations.place(model), model.dutyHolderName() + " " + CriterionText.of(model.ruleset()) + " the provider of "
                        + model.display() + ": the modification used " + modifier.compute().orElseThrow().known() + ", more than "
                        + modifier.share() + " of "
                        + modifier.limit().orElseThrow() + ". Article 53(1)(a) to (d) applies, limited to the modification"
                        + (model.obligation(Obligation.Id.REPRESENTATIVE).status() == Obligation.Status.NOT_APPLICABLE ? ""
                        : ", and so does Article 54") + ".")
                .withCitation(modifier.reason().citation()).withSeverity(Weight.ofPresumption(model)).withRelated("original model",
                        ModificationLocations.original(model)));
    }
}
