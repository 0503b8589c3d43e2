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
import org.gpailang.core.rules.support.ModificationLocations;
import org.gpailang.core.rules.support.ThresholdText;

/**
 * A model is distinct from other models of the same provider.
 *
 * <h2>What it says</h2>
 *
 * The same provider has another model, and this one either has a large pre-training run of its own, or its modification used more than
 * the ruleset's share of the general-purpose threshold.
 *
 * <h2>Why</h2>
 *
 * Documentation and training summary are required for each distinct model and are updated for its versions. Another large pre-training
 * run always begins a distinct model. Under the consultation, a modification by the same provider is considered a distinct model above
 * a third of the threshold.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Base by Lab {
 *     generates text
 *     scope broad
 *     pretraining { compute 7B parameters x 2T tokens }
 * }
 * model Next by Lab {
 *     generates text
 *     scope broad
 *     initialised from Base
 *     finetuning { compute 4e21 FLOP }
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * Nothing is wrong; the duties apply to each distinct model.
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Base by Lab {
 *     generates text
 *     scope broad
 *     pretraining { compute 7B parameters x 2T tokens }
 * }
 * model Next by Lab {
 *     generates text
 *     scope broad
 *     initialised from Base
 *     finetuning { compute 3e21 FLOP }
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * Recital 97; consultation 3.1.2; guidelines para. 22, footnote 6 (July text: para. 23, footnote 5).
 */
@FindingCode(value = "lifecycle/distinct-model", severity = Severity.INFORMATION, requirements = {"L01", "L02"},
        consultation = "3.1.2", guidelines = {Guideline.LIFECYCLE, Guideline.LARGE_RUN})
public final class DistinctModel extends ModelRule {

    @Override
    public Stream<Finding> check(ModelAssessment model, LocalDate asOf) {
        Lifecycle lifecycle = model.lifecycle();
        if (lifecycle.status() != Lifecycle.Status.DISTINCT_MODEL) {
            return Stream.empty();
        }
        if (lifecycle.of().isPresent()) {
            return Stream.of(finding(model, ModificationLocations.place(model), model.display() + " is considered a distinct model: "
                    + ThresholdText.amount(lifecycle.added().orElseThrow()) + " was added since " + lifecycle.since().orElseThrow()
                    + ", more than "
                    + lifecycle.share().orElseThrow() + " of " + lifecycle.limit().orElseThrow()
                    + ". It requires its own documentation and training summary."));
        }
        boolean distinct = !model.earlierModels().isEmpty() && model.ownRun() && model.generalPurpose().applies();
        return !distinct ? Stream.empty() : Stream.of(finding(model, model.at(), model.display()
                + " is a distinct model: it has its own large pre-training run, separate from " + String.join(", ", model.earlierModels())
                + ". It requires its own documentation and training summary."));
    }
}
