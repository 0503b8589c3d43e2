package org.gpailang.core.rules.compute;

import java.util.stream.Stream;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.law.Guideline;
import org.gpailang.core.rules.ActivityRule;

/**
 * An activity does not count towards the training compute.
 *
 * <h2>What it says</h2>
 *
 * The activity is recorded, but its compute is not added.
 *
 * <h2>Why</h2>
 *
 * Only activities that are part of the training, or feed directly into it, count. Research, prototyping, smaller test runs and tuning
 * come before the large pre-training run; scaffolding improves a model at inference time; evaluation only measures. Under the
 * guidelines, generating publicly accessible synthetic data does not count either.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining { compute 3e22 FLOP }
 *     experiment "scaling-law runs" { compute 4e21 FLOP }
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * No change is needed. If the activity did feed into the training, state it as the kind of activity that it was.
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining { compute 3e22 FLOP }
 *     finetuning "instructions" { compute 4e20 FLOP }
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * Recital 111; consultation 3.4.2; guidelines paras. 115 and 119.
 */
@FindingCode(value = "compute/not-counted", severity = Severity.INFORMATION, requirements = "C12",
        act = "recital 111", consultation = "3.4.2", guidelines = {Guideline.TRAINING_COMPUTE, Guideline.NOT_INCLUDED})
public final class NotCounted extends ActivityRule {

    @Override
    public Stream<Finding> check(Case activity) {
        if (activity.computed().counting().cumulative()) {
            return Stream.empty();
        }
        return Stream.of(finding(activity.ruleset(), activity.subject(), activity.computed().activity().at(),
                "This activity does not count towards the training compute: " + activity.computed().counting().reason() + "."));
    }
}
