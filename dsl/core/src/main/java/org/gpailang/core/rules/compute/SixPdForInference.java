package org.gpailang.core.rules.compute;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gpailang.core.compute.ComputedEstimate;
import org.gpailang.core.facts.statement.Stated;
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
 * An architecture-based estimate without "forward" is stated for an activity in which the tokens are only processed or generated:
 * evaluation, scaffolding, an experiment that only evaluates on data sets, an activity whose title or method says so (such as rollouts,
 * inference, sampling or labelling, without training or updates), or distillation or reinforcement learning with more parameters than the
 * model has, which are those of a teacher or of a reward model.
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
 * Consultation 3.4.1 (6·P·D approximates training); guidelines para. 129. The factor of three and the words are ours. Seen in
 * https://github.com/facebookresearch/DiT/issues/14 (6·P·D compared with the operations of forward passes).
 */
@FindingCode(value = "compute/six-pd-for-inference", severity = Severity.WARNING, consultation = "3.4.1", guidelines = Guideline.SIX_PD)
public final class SixPdForInference extends ActivityRule {

    private static final Set<ActivityKind> WITHOUT_UPDATES = EnumSet.of(ActivityKind.EVALUATION, ActivityKind.SCAFFOLDING);
    /** The kinds in which another, larger model takes part: a teacher, a reward model or a judge. */
    private static final Set<ActivityKind> WITH_ANOTHER_MODEL = EnumSet.of(ActivityKind.DISTILLATION, ActivityKind.REINFORCEMENT_LEARNING);
    /** The kinds in which a model is used; the title of others may name a use for which they only train it. */
    private static final Set<ActivityKind> USING = EnumSet.of(ActivityKind.REINFORCEMENT_LEARNING, ActivityKind.EXPERIMENT,
            ActivityKind.HYPERPARAMETER_SEARCH);

    private static final Pattern FORWARD = Pattern.compile("\\b(rollouts?|roll-outs?|forward pass(es)?|rejection sampling|best-of-n)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern USE = Pattern.compile(
            "\\b(inference|sampling|evaluations?|benchmarks?|labell?ing|scoring|judging)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TRAINING = Pattern.compile("\\b(updates?|train\\w*|learning|tuning|backward\\w*|gradients?)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final BigDecimal TENTH_MORE = new BigDecimal("1.1");

    @Override
    public Stream<Finding> check(Case activity) {
        return activity.computed().estimates().stream().filter(estimate -> isIn(estimate, activity))
                .map(estimate -> finding(activity.ruleset(), activity.subject(), estimate.stated().at(), "6·P·D is for training, but "
                        + why(activity) + ", which takes 2·P·D. The estimate is probably three times too high. Write 'forward' after the"
                        + " tokens, and state any updates of the parameters in an activity of their own."));
    }

    private static String why(Case activity) {
        String display = activity.computed().activity().display();
        return onlyForward(activity.computed().activity()) ? display + " only processes or generates tokens"
                : display + " uses more parameters than the model has, so another model processes or generates the tokens";
    }

    /** Whether the rule finds something in this estimate. */
    static boolean isIn(ComputedEstimate estimate, Case activity) {
        Approach approach = estimate.stated().approach();
        Activity stated = activity.computed().activity();
        boolean withForward = approach.parts().stream().anyMatch(Approach.Forward.class::isInstance);
        return approach.trained().stream().anyMatch(used -> WITHOUT_UPDATES.contains(stated.kind()) || !withForward && onlyForward(stated)
                || ofAnotherModel(used, activity));
    }

    private static boolean onlyForward(Activity activity) {
        boolean evaluates = activity.kind() == ActivityKind.EXPERIMENT && activity.documentation().trainsOn().isEmpty()
                && !activity.documentation().evaluatesOn().isEmpty();
        return WITHOUT_UPDATES.contains(activity.kind()) || evaluates
                || activity.title().filter(title -> onlyForward(title, activity.kind())).isPresent()
                || activity.method().map(Stated::value).filter(text -> FORWARD.matcher(text).find() && !TRAINING.matcher(text).find())
                        .isPresent();
    }

    private static boolean onlyForward(String title, ActivityKind kind) {
        return (FORWARD.matcher(title).find() || USING.contains(kind) && USE.matcher(title).find())
                && !TRAINING.matcher(title).find();
    }

    private static boolean ofAnotherModel(Approach.Architecture used, Case activity) {
        return WITH_ANOTHER_MODEL.contains(activity.computed().activity().kind()) && activity.model().parameters().map(Stated::value)
                .filter(total -> used.parameters().compareTo(total.multiply(TENTH_MORE)) > 0).isPresent();
    }
}
