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

/**
 * A modification turns a model into a general-purpose AI model.
 *
 * <h2>What it says</h2>
 *
 * The original is not a general-purpose AI model, and the modified model is. Its author has the duties for the whole model.
 *
 * <h2>Why</h2>
 *
 * The texts limit the duties of a modifier to the modification because the provider of the original has those for the rest. Here nobody
 * has them: no provider has to document the original. That the author then has the duties for the whole model is our reading.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * entity Tuner "A fine-tuner" { established in DE }
 * model Base by Lab {
 *     generates text
 *     scope broad
 *     pretraining { compute 9e21 FLOP }
 *     placed on market 2025-09-01 via repository
 * }
 * modification Tuned of Base by Tuner {
 *     finetuning { compute 2e21 FLOP }
 *     placed on market 2026-02-01 via api
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * Obtain the documentation of the original. If it is a general-purpose AI model after all, state the evidence.
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * entity Tuner "A fine-tuner" { established in DE }
 * model Base by Lab {
 *     generates text
 *     scope broad
 *     pretraining { compute 2e22 FLOP }
 *     placed on market 2025-09-01 via repository
 * }
 * modification Tuned of Base by Tuner {
 *     finetuning { compute 2e21 FLOP }
 *     placed on market 2026-02-01 via api
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * Art. 3(63) and 3(3) AI Act; consultation 3.2.2; guidelines paras. 57 to 59. The duties for the whole model are our reading.
 */
@FindingCode(value = "modifier/whole-model", severity = Severity.WARNING, requirements = "V11",
        act = "Art. 3(63), 3(3)", consultation = "3.2.2", guidelines = {Guideline.MODIFIERS, Guideline.SIGNIFICANT_CHANGE})
public final class ModifierOfWholeModel extends ModelRule {

    @Override
    public Stream<Finding> check(ModelAssessment model, LocalDate asOf) {
        return model.modifier().filter(modifier -> modifier.outcome() == Modifier.Outcome.PROVIDER_OF_WHOLE_MODEL).stream()
                .map(modifier -> finding(model, model.at(), model.display() + " is a general-purpose AI model, and what it modifies ("
                        + modifier.original() + ") is not: " + model.dutyHolderName()
                                + " has the duties of Article 53 for the whole model (our reading). Nobody had to"
                        + " document " + modifier.original() + "; obtain documentation.")
                        .withRelated("original model", ModificationLocations.original(model)));
    }
}
