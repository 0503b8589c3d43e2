package org.gpailang.core.compute;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import org.gpailang.core.quantity.Bounds;
import org.gpailang.core.quantity.Flop;
import org.gpailang.core.quantity.Interval;
import org.gpailang.core.quantity.Share;

/**
 * The sum of the compute of activities.
 *
 * @param known the lower bound of the sum: what is known of it
 * @param bounded the sum of the upper bounds of the activities that have one
 * @param unbounded the number of activities of which only a lower bound is known
 * @param interval the values within the bounds and margins of the summands; without an upper bound, only its lower end is meaningful
 * @param unknown the number of activities that count and whose compute is unknown
 * @param missing whether a part is not stated at all, such as the training of an original
 */
public record Total(Flop known, Flop bounded, int unbounded, Interval interval, int unknown, boolean missing) {

    /** A known amount. */
    public static Total exactly(Flop amount) {
        return new Total(amount, amount, 0, Interval.exactly(amount), 0, false);
    }

    /** The sum of the activities, none of which is missing; their order makes no difference. */
    public static Total of(Collection<ComputedActivity> activities) {
        Flop known = Flop.ZERO;
        Flop bounded = Flop.ZERO;
        int unbounded = 0;
        Interval interval = Interval.exactly(Flop.ZERO);
        int unknown = 0;
        for (ComputedActivity activity : activities) {
            Optional<ComputedEstimate> basis = activity.basis().filter(estimate -> estimate.bounds().isPresent());
            if (basis.isEmpty()) {
                unknown++;
            } else {
                Bounds own = basis.get().bounds().get();
                known = known.plus(own.lower());
                bounded = bounded.plus(own.upper().orElse(Flop.ZERO));
                unbounded += own.upper().isPresent() ? 0 : 1;
                interval = interval.plus(basis.get().upTo(own.upper().orElse(own.lower())));
            }
        }
        return new Total(known, bounded, unbounded, interval, unknown, false);
    }

    /** The sum of both, which have no activity in common. */
    Total plus(Total other) {
        return new Total(known.plus(other.known), bounded.plus(other.bounded), unbounded + other.unbounded, interval.plus(other.interval),
                unknown + other.unknown, missing || other.missing);
    }

    /** What remains without the activities of another sum, all of which are in this one; nothing of it is missing. */
    Total minus(Total other) {
        return new Total(known.minus(other.known), bounded.minus(other.bounded), unbounded - other.unbounded,
                interval.minus(other.interval), unknown - other.unknown, false);
    }

    /** The same amount, with or without a part that is not stated. */
    Total missing(boolean unstated) {
        return unstated == missing ? this : new Total(known, bounded, unbounded, interval, unknown, unstated);
    }

    /** The sum with another estimate of one of its activities, both with a result; the same sum if the activity is not in it. */
    public Total with(ComputedActivity activity, ComputedEstimate other) {
        Bounds own = activity.bounds().orElseThrow();
        Bounds instead = other.bounds().orElseThrow();
        int others = unbounded - (own.upper().isPresent() ? 0 : 1);
        BigDecimal least = known.value().subtract(own.lower().value());
        BigDecimal most = bounded.value().subtract(own.upper().orElse(Flop.ZERO).value());
        if (others < 0 || least.signum() < 0 || most.signum() < 0 || others == 0 && least.compareTo(most) > 0) {
            return this;
        }
        return new Total(new Flop(least).plus(instead.lower()), new Flop(most).plus(instead.upper().orElse(Flop.ZERO)),
                others + (instead.upper().isPresent() ? 0 : 1), interval, unknown, missing);
    }

    /** The bounds of the sum of the activities that are not unknown. */
    public Bounds bounds() {
        return new Bounds(known, unbounded == 0 ? Optional.of(bounded) : Optional.empty());
    }

    /** The bounds of the sum if no part of it is unknown or missing. */
    public Optional<Bounds> stated() {
        return unknown == 0 && !missing ? Optional.of(bounds()) : Optional.empty();
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
        return known.exceeds(share, limit) ? Optional.of(true)
                : upper().filter(highest -> !highest.exceeds(share, limit)).map(highest -> false);
    }

    /** Whether the sum exceeds the threshold: true if the lower bound does, false if the upper does not, else absent. */
    public Optional<Boolean> exceeds(Flop threshold) {
        return known.exceeds(threshold) ? Optional.of(true)
                : upper().filter(highest -> !highest.exceeds(threshold)).map(highest -> false);
    }
}
