package org.gpailang.core.rules.compute;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.gpailang.core.compute.ComputedEstimate;
import org.gpailang.core.facts.training.Activity;
import org.gpailang.core.facts.training.ActivityKind;
import org.gpailang.core.facts.training.Approach;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.law.Guideline;
import org.gpailang.core.rules.ActivityRule;

/**
 * The formula 6·P·D is used for an activity that does not train.
 *
 * <h2>What it says</h2>
 *
 * An architecture-based estimate without "forward" is stated for evaluation or scaffolding, or for an activity whose title contains
 * "rollout" or "inference".
 *
 * <h2>Why</h2>
 *
 * Of the six operations for each parameter and token, two are for the forward pass and four for the backward pass. A model that only
 * processes or generates tokens makes forward passes: 2·P·D. With 6·P·D, the result is three times too high.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining { compute 7B parameters x 2T tokens }
 *     reinforcement-learning "rollouts" { compute 7B parameters x 200B tokens }
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * Write "forward" after the tokens that are only processed or generated.
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining { compute 7B parameters x 2T tokens }
 *     reinforcement-learning "rollouts" { compute 7B parameters x 200B tokens forward }
 *     reinforcement-learning "updates" { compute 7B parameters x 20B tokens }
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * Consultation 3.4.1 (6·P·D approximates training); guidelines para. 129. The factor of three is ours. Seen in
 * https://github.com/facebookresearch/DiT/issues/14 (6·P·D compared with the operations of forward passes).
 */
@FindingCode(value = "compute/six-pd-for-inference", severity = Severity.WARNING, consultation = "3.4.1", guidelines = Guideline.SIX_PD)
public final class SixPdForInference extends ActivityRule {

    private static final Set<ActivityKind> WITHOUT_UPDATES = EnumSet.of(ActivityKind.EVALUATION, ActivityKind.SCAFFOLDING);

    @Override
    public Stream<Finding> check(Case activity) {
        return activity.computed().estimates().stream().filter(estimate -> isIn(estimate, activity))
                .map(estimate -> finding(activity.ruleset(), activity.subject(), estimate.stated().at(), "6·P·D is for training, but "
                        + activity.computed().activity().display() + " only processes or generates tokens, which takes 2·P·D. The estimate"
                        + " is probably three times too high. Write 'forward' after the tokens, and state any updates of the parameters in"
                        + " an activity of their own."));
    }

    /** Whether the rule finds something in this estimate. */
    static boolean isIn(ComputedEstimate estimate, Case activity) {
        return estimate.stated().approach() instanceof Approach.Architecture && onlyForward(activity.computed().activity());
    }

    private static boolean onlyForward(Activity activity) {
        String title = activity.title().orElse("").toLowerCase(Locale.ROOT);
        return WITHOUT_UPDATES.contains(activity.kind()) || title.contains("rollout") || title.contains("inference");
    }
}
