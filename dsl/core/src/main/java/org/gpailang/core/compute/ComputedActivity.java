package org.gpailang.core.compute;

import java.util.List;
import java.util.Optional;
import org.gpailang.core.facts.Activity;
import org.gpailang.core.facts.Capabilities;
import org.gpailang.core.quantity.Flop;
import org.gpailang.core.quantity.Interval;
import org.gpailang.core.ruleset.Ruleset;

/**
 * An activity, what its estimates come to, and whether it counts.
 *
 * @param activity the activity as it is stated
 * @param subject the qualified name of the model that states it, or of the run itself
 * @param estimates its estimates in the order in which they are stated
 * @param counting whether it counts, and why
 */
public record ComputedActivity(Activity activity, String subject, List<ComputedEstimate> estimates, Counting counting) {

    /** The activity of a model of these capabilities, computed under the ruleset. */
    public static ComputedActivity of(Activity activity, String subject, Capabilities model, Ruleset ruleset) {
        return new ComputedActivity(activity, subject,
                activity.estimates().stream().map(estimate -> EstimateComputation.of(estimate, model, ruleset)).toList(),
                Counting.of(activity, ruleset));
    }

    /**
     * The estimate that is assessed by: the one marked as basis, else the first that comes to something (consultation 3.4.1 leaves the
     * choice to the provider), else the first.
     */
    public Optional<ComputedEstimate> basis() {
        return estimates.stream().filter(estimate -> estimate.stated().basis()).findFirst()
                .or(() -> estimates.stream().filter(estimate -> estimate.flop().isPresent()).findFirst())
                .or(() -> estimates.stream().findFirst());
    }

    /** The basis's result; absent where it is unknown. */
    public Optional<Flop> flop() {
        return basis().flatMap(ComputedEstimate::flop);
    }

    /** The values that the basis's margin allows. */
    public Optional<Interval> interval() {
        return basis().flatMap(ComputedEstimate::interval);
    }
}
