package org.gpailang.core.rules.lifecycle;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.gpailang.core.assessment.Lifecycle;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.rules.ModelRule;
import org.gpailang.core.rules.support.ModificationLocations;

/**
 * A model is distinct from another of the same entity.
 *
 * <h2>What it says</h2>
 *
 * The same entity has another model, and this one began with a large pre-training run of its own, or its modification used more than
 * the ruleset's share of the general-purpose threshold.
 *
 * <h2>Why</h2>
 *
 * Documentation and training summary are owed for each distinct model and updated for its versions. Another large pre-training run
 * always begins a distinct model; under the consultation a modification by the same entity does so above a third of the threshold.
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
 * Nothing is wrong; the duties are owed for each distinct model.
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
 * Recital 97; consultation 3.1.2; guidelines para. 23.
 */
@FindingCode(value = "lifecycle/distinct-model", severity = Severity.INFORMATION, rows = {"L01", "L02"},
        consultation = "3.1.2", guidelines = "para. 23")
public final class DistinctModel extends ModelRule {

    @Override
    public Stream<Finding> check(ModelAssessment model, LocalDate asOf) {
        Lifecycle lifecycle = model.lifecycle();
        if (lifecycle.status() != Lifecycle.Status.DISTINCT_MODEL) {
            return Stream.empty();
        }
        if (lifecycle.of().isPresent()) {
            return Stream.of(finding(model, ModificationLocations.place(model), model.display() + " is considered a distinct model: "
                    + lifecycle.added().orElseThrow().known() + " was added since " + lifecycle.display().orElseThrow() + ", more than "
                    + lifecycle.share().orElseThrow() + " of " + lifecycle.limit().orElseThrow()
                    + ". Documentation and training summary are owed for it separately."));
        }
        return model.elders().isEmpty() || !model.ownRun() || !model.generalPurpose().applies() ? Stream.empty() : Stream.of(finding(model, model.at(), model.display()
                + " is a distinct model: it has a large pre-training run of its own beside " + String.join(", ", model.elders())
                + ". Documentation and training summary are owed for it separately."));
    }
}
