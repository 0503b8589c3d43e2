package org.gpailang.core.compute;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gpailang.core.facts.model.Capabilities;
import org.gpailang.core.facts.training.Activity;
import org.gpailang.core.facts.training.Estimate;
import org.gpailang.core.quantity.Bounds;
import org.gpailang.core.quantity.Flop;
import org.gpailang.core.quantity.Interval;
import org.gpailang.core.ruleset.Ruleset;

/**
 * An activity with the results of its estimates, and whether it counts.
 *
 * @param activity the activity as it is stated
 * @param subject the qualified name of the model that states it, or of the run itself
 * @param estimates its estimates in the order in which they are stated
 * @param basis the estimate that is used; absent if there is none that applies on the date
 * @param counting whether it counts, and why
 */
public record ComputedActivity(Activity activity, String subject, List<ComputedEstimate> estimates,
        Optional<ComputedEstimate> basis, Counting counting) {

    /** Computes the activity of a model with the given capabilities under the ruleset, as of a date. */
    public static ComputedActivity of(Activity activity, String subject, Capabilities model, Ruleset ruleset, LocalDate asOf) {
        List<ComputedEstimate> estimates = activity.estimates().stream()
                .map(estimate -> EstimateComputation.of(estimate, model, ruleset)).toList();
        return new ComputedActivity(activity, subject, estimates, basis(estimates, asOf), Counting.of(activity, ruleset));
    }

    /**
     * The estimate that is used: the one marked as basis, else the latest one made by the date, else the first one without a date that has
     * a result (consultation 3.4.1 leaves the choice to the provider), else the first one without a date. An estimate dated in the future
     * does not count yet.
     */
    private static Optional<ComputedEstimate> basis(List<ComputedEstimate> estimates, LocalDate asOf) {
        List<ComputedEstimate> usable = estimates.stream().filter(estimate -> estimate.bounds().isPresent()).toList();
        return estimates.stream().filter(estimate -> estimate.stated().basis()).findFirst()
                .or(() -> usable.stream().filter(estimate -> estimate.stated().madeOn().filter(day -> !day.isAfter(asOf)).isPresent())
                        .max(Comparator.comparing(estimate -> estimate.stated().madeOn().orElseThrow())))
                .or(() -> usable.stream().filter(estimate -> estimate.stated().madeOn().isEmpty()).findFirst())
                .or(() -> estimates.stream().filter(estimate -> estimate.stated().madeOn().isEmpty()).findFirst());
    }

    /**
     * The other estimates with a result that could be used instead of the basis. If both are dated, the later one replaces the earlier one,
     * and one of a later day is only an alternative if the basis is marked as such.
     */
    public List<ComputedEstimate> alternatives() {
        return estimates.stream().filter(other -> bounds().isPresent() && other.bounds().isPresent() && other != basis.orElseThrow())
                .filter(other -> !replaced(other.stated(), basis.orElseThrow().stated())).toList();
    }

    private static boolean replaced(Estimate other, Estimate basis) {
        boolean dated = other.madeOn().isPresent() && basis.madeOn().isPresent();
        return dated && (other.madeOn().get().isBefore(basis.madeOn().get())
                || other.madeOn().get().isAfter(basis.madeOn().get()) && !basis.basis());
    }

    /** The activity with another of its estimates as the basis. */
    ComputedActivity with(ComputedEstimate other) {
        return new ComputedActivity(activity, subject, estimates, Optional.of(other), counting);
    }

    /** The result of the basis; absent if it is unknown or only bounds of it are stated. */
    public Optional<Flop> flop() {
        return basis().flatMap(ComputedEstimate::flop);
    }

    /** The bounds of the result of the basis; absent if it is unknown. */
    public Optional<Bounds> bounds() {
        return basis().flatMap(ComputedEstimate::bounds);
    }

    /** Whether it is part of the cumulative compute and its own is unknown. */
    public boolean unknown() {
        return counting.cumulative() && bounds().isEmpty();
    }

    /** The values within the margin of the basis; absent if its result is unknown. */
    public Optional<Interval> interval() {
        return basis().flatMap(ComputedEstimate::interval);
    }
}
