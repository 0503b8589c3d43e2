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
 * A model is a version of another model of the same provider.
 *
 * <h2>What it says</h2>
 *
 * The provider derived the model from its own, and the modification used no more than the ruleset's share of the thresholds.
 *
 * <h2>Why</h2>
 *
 * All instances based on the same large pre-training run are the same model. Its documentation and training summary are updated when a
 * version is made available.
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
 *     finetuning { compute 9e20 FLOP }
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * Update the documentation and, where the template requires it, the training summary.
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
 *     pretraining { compute 9e22 FLOP }
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * Consultation 3.1.2; guidelines paras. 22 and 23 (July text: paras. 23 and 24).
 */
@FindingCode(value = "lifecycle/version", severity = Severity.INFORMATION, requirements = "L04",
        consultation = "3.1.2", guidelines = {Guideline.LIFECYCLE, Guideline.DUTIES_OVER_LIFECYCLE})
public final class Version extends ModelRule {

    @Override
    public Stream<Finding> check(ModelAssessment model, LocalDate asOf) {
        Lifecycle lifecycle = model.lifecycle();
        return lifecycle.status() != Lifecycle.Status.VERSION ? Stream.empty() : Stream.of(finding(model, model.at(), model.display()
                + " is a version of " + lifecycle.lineDisplay() + (lifecycle.limit().isPresent()
                ? ": no more than " + lifecycle.share().orElseThrow() + " of " + lifecycle.limit().get() + " was added since then"
                : lifecycle.added().isPresent() ? ": no more than " + lifecycle.share().orElseThrow() + " of even the known part of the"
                + " training compute of " + lifecycle.display().orElseThrow() + " was added since then"
                : ": it is based on the same large pre-training run") + ". Update the documents of that model."));
    }
}
