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
import org.gpailang.core.rules.support.ThresholdText;

/**
 * A modification by the same provider is presumed to change systemic risk significantly.
 *
 * <h2>What it says</h2>
 *
 * The provider modified its own model with more than the ruleset's share of the systemic-risk threshold.
 *
 * <h2>Why</h2>
 *
 * Above a third of the threshold, a significant change in systemic risk is presumed. The result is then a distinct model for the duties
 * of models with systemic risk as well, and its systemic risks must be assessed separately.
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
 *     continued-pretraining { compute 3.4e24 FLOP }
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * Assess the systemic risks of the new model. Notify the Commission if its cumulative compute crosses the threshold.
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
 *     continued-pretraining { compute 3.3e24 FLOP }
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * Consultation 3.1.2. Under the guidelines (para. 22), it remains the same model.
 */
@FindingCode(value = "lifecycle/distinct-systemic-risk", severity = Severity.WARNING, requirements = "L03", consultation = "3.1.2")
public final class DistinctSystemicRisk extends ModelRule {

    @Override
    public Stream<Finding> check(ModelAssessment model, LocalDate asOf) {
        Lifecycle lifecycle = model.lifecycle();
        boolean distinct = lifecycle.status() == Lifecycle.Status.DISTINCT_SYSTEMIC_RISK;
        return !distinct ? Stream.empty() : Stream.of(finding(model, ModificationLocations.place(model),
                model.display() + " is considered distinct from " + lifecycle.since().orElseThrow() + " for all duties: "
                        + ThresholdText.amount(lifecycle.added().orElseThrow()) + " was added since then, more than "
                        + lifecycle.share().orElseThrow() + " of "
                        + lifecycle.limit().orElseThrow() + ", so a significant change in systemic risk is presumed."
                        + (model.systemicRisk().applies() ? " Assess its systemic risks separately." : "")));
    }
}
