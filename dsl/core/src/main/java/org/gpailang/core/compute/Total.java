package org.gpailang.core.compute;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gpailang.core.quantity.Bounds;
import org.gpailang.core.quantity.Flop;
import org.gpailang.core.quantity.Interval;
import org.gpailang.core.quantity.Share;

/**
 * The sum of the compute of activities.
 *
 * @param bounds the bounds of the sum of the activities that are not unknown
 * @param interval the values within the bounds and margins of the summands; without an upper bound, only its lower end is meaningful
 * @param unknown the activities that count and whose compute is unknown
 * @param missing whether a part is not stated at all, such as the training of an original
 */
public record Total(Bounds bounds, Interval interval, List<ComputedActivity> unknown, boolean missing) {

    /** A known amount. */
    public static Total exactly(Flop amount) {
        return new Total(Bounds.exactly(amount), Interval.exactly(amount), List.of(), false);
    }

    /** The sum of the activities, none of which is missing; their order makes no difference. */
    public static Total of(Collection<ComputedActivity> activities) {
        Bounds bounds = Bounds.exactly(Flop.ZERO);
        Interval interval = Interval.exactly(Flop.ZERO);
        List<ComputedActivity> unknown = new ArrayList<>();
        for (ComputedActivity activity : activities) {
            Optional<ComputedEstimate> basis = activity.basis().filter(estimate -> estimate.bounds().isPresent());
            if (basis.isEmpty()) {
                unknown.add(activity);
            } else {
                Bounds own = basis.get().bounds().get();
                bounds = bounds.plus(own);
                interval = interval.plus(basis.get().upTo(own.upper().orElse(own.lower())));
            }
        }
        return new Total(bounds, interval, List.copyOf(unknown), false);
    }

    /** The sum of both, which have no activity in common. */
    Total plus(Total other) {
        return new Total(bounds.plus(other.bounds), interval.plus(other.interval),
                other.unknown.isEmpty() ? unknown : Stream.concat(unknown.stream(), other.unknown.stream()).toList(),
                missing || other.missing);
    }

    /** The same amount, with or without a part that is not stated. */
    Total missing(boolean unstated) {
        return unstated == missing ? this : new Total(bounds, interval, unknown, unstated);
    }

    /**
     * The sum with another estimate of one of its activities, both with a result. If the upper bound of the others is not known because
     * the activity itself has none, neither is that of this sum, unless there are no others.
     */
    public Total with(ComputedActivity activity, ComputedEstimate other) {
        Bounds own = activity.bounds().orElseThrow();
        Bounds instead = other.bounds().orElseThrow();
        BigDecimal others = bounds.lower().value().subtract(own.lower().value());
        Optional<BigDecimal> most = bounds.upper().isPresent() && own.upper().isPresent()
                ? Optional.of(bounds.upper().get().value().subtract(own.upper().get().value()))
                : Optional.of(others).filter(amount -> amount.signum() == 0);
        if (others.signum() < 0) {
            return this;
        }
        Optional<Flop> upper = most.flatMap(amount -> instead.upper().map(highest -> new Flop(amount.add(highest.value()))));
        return new Total(new Bounds(new Flop(others.add(instead.lower().value())), upper), interval, unknown, missing);
    }

    /** The lower bound of the sum: what is known of it. */
    public Flop known() {
        return bounds.lower();
    }

    /** The bounds of the sum if no part of it is unknown or missing. */
    public Optional<Bounds> stated() {
        return unknown.isEmpty() && !missing ? Optional.of(bounds) : Optional.empty();
    }

    /** Why the sum is not known exactly, as the end of a sentence about it. */
    public String openness() {
        return stated().isPresent() ? "only bounds of it are stated" : "a part of it is not known";
    }

    /** The upper bound of the sum, if there is one. */
    public Optional<Flop> upper() {
        return stated().flatMap(Bounds::upper);
    }

    /** The sum if all of it is known exactly; otherwise {@link #known()} is its lower bound. */
    public Optional<Flop> flop() {
        return stated().flatMap(Bounds::exact);
    }

    /** Whether the sum exceeds a share of the limit: true if the lower bound does, false if the upper does not, else absent. */
    public Optional<Boolean> exceeds(Share share, Flop limit) {
        return bounds.lower().exceeds(share, limit) ? Optional.of(true)
                : upper().filter(highest -> !highest.exceeds(share, limit)).map(highest -> false);
    }

    /** Whether the sum exceeds the threshold: true if the lower bound does, false if the upper does not, else absent. */
    public Optional<Boolean> exceeds(Flop threshold) {
        return bounds.lower().exceeds(threshold) ? Optional.of(true)
                : upper().filter(highest -> !highest.exceeds(threshold)).map(highest -> false);
    }
}
