package org.gpailang.core.rules.model;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.facts.statement.Stated;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.law.Guideline;
import org.gpailang.core.rules.ModelRule;

/**
 * A model is derived from itself.
 *
 * <h2>What it says</h2>
 *
 * The chain of models that the model modifies, is initialised from, merges or mixes leads back to the model itself.
 *
 * <h2>Why</h2>
 *
 * A model is created after the models that it is built from. In a cycle, at least one step did not take place as stated, and compute
 * cannot be traced to its origin. Each activity in the cycle is counted once.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model One by Lab {
 *     generates text
 *     initialised from Two
 *     finetuning { compute 1e20 FLOP }
 * }
 * model Two by Lab {
 *     generates text
 *     initialised from One
 *     finetuning { compute 1e20 FLOP }
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * Give each version its own name, and derive later versions from earlier ones.
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model One by Lab {
 *     generates text
 *     pretraining { compute 1e22 FLOP }
 * }
 * model Two by Lab {
 *     generates text
 *     initialised from One
 *     finetuning { compute 1e20 FLOP }
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * Consultation 3.4.2; guidelines para. 118.
 */
@FindingCode(value = "model/derivation-cycle", severity = Severity.ERROR, requirements = "C14",
        consultation = "3.4.2", guidelines = Guideline.EARLIER_WEIGHTS)
public final class DerivationCycle extends ModelRule {

    private static final int MOST_NAMES = 20;

    @Override
    public Stream<Finding> check(ModelAssessment model, LocalDate asOf) {
        if (model.compute().cycle().isEmpty()) {
            return Stream.empty();
        }
        String next = model.compute().cycle().get(1);
        return Stream.of(finding(model, model.model().originals().stream()
                .filter(original -> original.value().equals(next)).findFirst().map(Stated::at).orElse(model.at()),
                "A model cannot be derived from itself: " + path(model.compute().cycle())
                        + ". Give each version its own name, and derive later versions from earlier ones."));
    }

    /** The names along the cycle; of a long one, the first and the last. */
    private static String path(List<String> cycle) {
        return cycle.size() <= MOST_NAMES ? String.join(" from ", cycle) : String.join(" from ", cycle.subList(0, MOST_NAMES - 1))
                + " and so on, at last from " + cycle.get(cycle.size() - 1);
    }
}
