package org.gpailang.core.compute;

import java.util.EnumSet;
import java.util.Set;
import org.gpailang.core.facts.statement.Words;
import org.gpailang.core.facts.training.Activity;
import org.gpailang.core.facts.training.ActivityKind;
import org.gpailang.core.ruleset.Guidance;
import org.gpailang.core.ruleset.Ruleset;

/**
 * Whether an activity's compute counts (recital 111; consultation 3.4.2; guidelines paras. 115 to 119).
 *
 * @param cumulative whether it is part of the cumulative training compute
 * @param parameterUpdates whether it updates the parameters directly
 * @param reason the reason why it counts, or why not
 */
public record Counting(boolean cumulative, boolean parameterUpdates, String reason) {

    private static final Set<ActivityKind> TRAINING = EnumSet.of(ActivityKind.PRETRAINING, ActivityKind.CONTINUED_PRETRAINING,
            ActivityKind.FINETUNING, ActivityKind.REINFORCEMENT_LEARNING, ActivityKind.DISTILLATION);

    /** Whether the activity counts by a measure. */
    public boolean by(Ruleset.Counting measure) {
        return measure == Ruleset.Counting.CUMULATIVE ? cumulative : parameterUpdates;
    }

    /** Whether and why the activity counts under the ruleset. */
    public static Counting of(Activity activity, Ruleset ruleset) {
        boolean guidelines = ruleset.text() == Guidance.GUIDELINES;
        ActivityKind kind = activity.kind();
        if (TRAINING.contains(kind)) {
            return new Counting(true, true, Words.of(kind).replace('-', ' ') + " is part of the training and updates the parameters"
                    + (kind == ActivityKind.DISTILLATION ? "; the compute of the teacher is not counted" : ""));
        }
        return switch (kind) {
            case SYNTHETIC_DATA -> activity.generated().publiclyAccessible() && !ruleset.publicSyntheticDataCounted()
                    ? new Counting(false, false, "the synthetic data is publicly accessible, so generating it is not counted")
                    : new Counting(true, false, "generating synthetic data feeds directly into the training"
                            + activity.generated().kept().map(kept -> "; " + kept.value() + " of the data was kept, and all of it counts")
                                    .orElse("")
                            + (guidelines ? "; it updates no parameters itself, so only cumulative compute includes it" : ""));
            case EXPERIMENT -> notCounted(guidelines
                    ? "experiments help through what people learn from them, not through what enters the model"
                    : "research, prototyping and smaller test runs come before the large pre-training run");
            case HYPERPARAMETER_SEARCH -> notCounted(guidelines
                    ? "tuning of hyperparameters helps through what people learn from it, not through what enters the model"
                    : "tuning of hyperparameters comes before the large pre-training run");
            case REWARD_MODEL -> guidelines ? notCounted("training an auxiliary model, such as a reward model, need not be included")
                    : new Counting(true, false, "training a reward model feeds directly into the training (our reading; the consultation"
                            + " does not name it)");
            case FAILED_RUN -> notCounted(guidelines
                    ? "the lessons from a failed run do not enter the model; it counts if its weights or data are used (our reading)"
                    : "a failed run of which nothing is used is not part of the training (our reading; the consultation does not name it)");
            case EVALUATION -> notCounted(guidelines ? "evaluation and red-teaming only diagnose"
                    : "evaluation is not part of the training and does not feed it (our reading; the consultation does not name it)");
            default -> notCounted("scaffolding improves capabilities at inference time, not in training"
                    + (guidelines ? " (our reading; the guidelines do not name it)" : ""));
        };
    }

    private static Counting notCounted(String reason) {
        return new Counting(false, false, reason);
    }
}
