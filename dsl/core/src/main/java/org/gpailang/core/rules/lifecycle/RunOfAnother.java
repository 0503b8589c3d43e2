package org.gpailang.core.rules.lifecycle;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.gpailang.core.assessment.Lifecycle;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.facts.statement.Stated;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.law.Guideline;
import org.gpailang.core.rules.ModelRule;

/**
 * A model is built on the large pre-training run of another entity.
 *
 * <h2>What it says</h2>
 *
 * The pre-training run that the model names belongs to another entity, so the model is assessed as a modification of the model of that
 * entity.
 *
 * <h2>Why</h2>
 *
 * A lifecycle begins with a large pre-training run, and the model that results is that of the entity whose run it is. Whoever continues
 * from there modifies that model. The texts do not mention this case, so this is our reading.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * entity Tuner "A fine-tuner" { established in DE }
 * pretraining Base-run by Lab { compute 2e24 FLOP }
 * model Mine by Tuner {
 *     generates text
 *     scope broad
 *     pretraining Base-run
 *     finetuning { compute 1e24 FLOP }
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * If the run is your own, declare it under your entity. If not, state the model that you modify.
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * entity Tuner "A fine-tuner" { established in DE }
 * pretraining Base-run by Tuner { compute 2e24 FLOP }
 * model Mine by Tuner {
 *     generates text
 *     scope broad
 *     pretraining Base-run
 *     finetuning { compute 1e24 FLOP }
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * Recital 109; consultation 3.2.2; guidelines paras. 22, 57 and 58. The application to runs is our reading.
 */
@FindingCode(value = "lifecycle/run-of-another", severity = Severity.WARNING, requirements = "V10",
        act = "recital 109", consultation = "3.2.2", guidelines = {Guideline.LIFECYCLE, Guideline.MODIFIERS})
public final class RunOfAnother extends ModelRule {

    @Override
    public Stream<Finding> check(ModelAssessment model, LocalDate asOf) {
        return model.lifecycle().assumption() != Lifecycle.Assumption.RUN_OF_ANOTHER ? Stream.empty() : Stream.of(finding(model,
                model.model().training().runs().stream().findFirst().map(Stated::at).orElse(model.at()), model.display()
                        + " is built on the large pre-training run of another entity, so it is assessed as a modification of the model of"
                        + " that entity (our reading). If the run is its provider's own, correct 'by' at the run."));
    }
}
