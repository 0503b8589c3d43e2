package org.gpailang.core.compute;

import java.time.LocalDate;
import java.util.Comparator;
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
 * @param basis the estimate that is used
 * @param counting whether it counts, and why
 */
public record ComputedActivity(Activity activity, String subject, List<ComputedEstimate> estimates,
        Optional<ComputedEstimate> basis, Counting counting) {

    /** The activity of a model of these capabilities, computed under the ruleset, as it stands on a day. */
    public static ComputedActivity of(Activity activity, String subject, Capabilities model, Ruleset ruleset, LocalDate asOf) {
        List<ComputedEstimate> estimates = activity.estimates().stream()
                .map(estimate -> EstimateComputation.of(estimate, model, ruleset)).toList();
        return new ComputedActivity(activity, subject, estimates, basis(estimates, asOf), Counting.of(activity, ruleset));
    }

    /**
     * The estimate that is used: the one marked as basis, else the latest that was made by the day, else the first without a day that comes
     * to something (consultation 3.4.1 leaves the choice to the provider), else the first. One that lies ahead does not count yet.
     */
    private static Optional<ComputedEstimate> basis(List<ComputedEstimate> estimates, LocalDate asOf) {
        List<ComputedEstimate> usable = estimates.stream().filter(estimate -> estimate.flop().isPresent()).toList();
        return estimates.stream().filter(estimate -> estimate.stated().basis()).findFirst()
                .or(() -> usable.stream().filter(estimate -> estimate.stated().madeOn().filter(day -> !day.isAfter(asOf)).isPresent())
                        .max(Comparator.comparing(estimate -> estimate.stated().madeOn().orElseThrow())))
                .or(() -> usable.stream().filter(estimate -> estimate.stated().madeOn().isEmpty()).findFirst())
                .or(() -> estimates.stream().filter(estimate -> estimate.stated().madeOn().isEmpty()).findFirst());
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
