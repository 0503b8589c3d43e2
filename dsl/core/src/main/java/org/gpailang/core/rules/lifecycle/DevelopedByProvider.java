package org.gpailang.core.rules.lifecycle;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.gpailang.core.assessment.Lifecycle;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.law.Guideline;
import org.gpailang.core.rules.ModelRule;

/**
 * A model is derived from another entity's model that its own provider developed.
 *
 * <h2>What it says</h2>
 *
 * The provider developed the original for another entity and now places a model that is initialised from it. It is assessed as a model
 * of its own and not as a modification.
 *
 * <h2>Why</h2>
 *
 * A provider is whoever develops a model, or has it developed, and places it on the market. Whoever developed the original is
 * not merely its modifier. The texts do not mention this case, so this is our reading.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * entity Tuner "A fine-tuner" { established in DE }
 * model Base by Lab {
 *     generates text
 *     scope broad
 *     developed by Tuner
 *     pretraining { compute 2e24 FLOP }
 * }
 * model Mine by Tuner {
 *     generates text
 *     scope broad
 *     initialised from Base
 *     finetuning { compute 1e20 FLOP }
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * If another entity developed the original, remove 'developed by'; then the rules for modifications apply.
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * entity Tuner "A fine-tuner" { established in DE }
 * model Base by Lab {
 *     generates text
 *     scope broad
 *     pretraining { compute 2e24 FLOP }
 * }
 * model Mine by Tuner {
 *     generates text
 *     scope broad
 *     initialised from Base
 *     finetuning { compute 1e20 FLOP }
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * Art. 3(3) AI Act; consultation 3.2.2; guidelines paras. 49, 50, 57 and 58 (July text: paras. 51,
 * 52, 60 and 61). The application to this case is our reading.
 */
@FindingCode(value = "lifecycle/developed-by-provider", severity = Severity.INFORMATION, requirements = "V15",
        act = "Art. 3(3)", consultation = "3.2.2", guidelines = {Guideline.WHO_IS_PROVIDER, Guideline.MODIFIERS})
public final class DevelopedByProvider extends ModelRule {

    @Override
    public Stream<Finding> check(ModelAssessment model, LocalDate asOf) {
        return model.lifecycle().assumption() != Lifecycle.Assumption.DEVELOPED_BY_PROVIDER ? Stream.empty() : Stream.of(finding(model,
                model.at(), model.dutyHolderName() + " developed the model from which " + model.display() + " is derived, so "
                        + model.display() + " is assessed as a model of its own and not as a modification (our reading). If another entity"
                        + " developed the original, correct 'developed by'."));
    }
}
