package org.gpailang.core.rules.compute;

import java.util.stream.Stream;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.rules.ActivityRule;

/**
 * An activity is not part of the training compute.
 *
 * <h2>What it says</h2>
 *
 * The activity is recorded, and its compute is not added.
 *
 * <h2>Why</h2>
 *
 * Only what is carried out as part of the training, or feeds directly into it, is counted. Research, prototyping, smaller test runs
 * and tuning come before the large pre-training run; scaffolding improves a model at inference time; evaluation only measures. Under
 * the guidelines, generating publicly accessible synthetic data is not counted either.
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
 * Nothing needs to change. If the activity did feed the training, state it as what it was.
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
 * Recital 111; consultation 3.4.2; guidelines paras. 118 to 122.
 */
@FindingCode(value = "compute/not-counted", severity = Severity.INFORMATION, rows = "C12",
        act = "recital 111", consultation = "3.4.2", guidelines = "paras. 118 to 122")
public final class NotCounted extends ActivityRule {

    @Override
    public Stream<Finding> check(Case activity) {
        if (activity.computed().counting().cumulative()) {
            return Stream.empty();
        }
        return Stream.of(finding(activity.ruleset(), activity.subject(), activity.computed().activity().at(),
                "Not counted: " + activity.computed().counting().reason() + "."));
    }
}
