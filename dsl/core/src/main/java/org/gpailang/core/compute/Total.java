package org.gpailang.core.compute;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gpailang.core.quantity.Flop;
import org.gpailang.core.quantity.Interval;
import org.gpailang.core.quantity.Share;

/**
 * The sum of the compute of activities.
 *
 * @param known the sum of the known amounts
 * @param interval the values within the margins of the summands
 * @param unknown the activities that count and whose compute is unknown
 * @param missing whether a part is not stated at all, such as the training of an original
 */
public record Total(Flop known, Interval interval, List<ComputedActivity> unknown, boolean missing) {

    /** A known amount. */
    public static Total exactly(Flop amount) {
        return new Total(amount, Interval.exactly(amount), List.of(), false);
    }

    /** The sum of the activities, none of which is missing; their order makes no difference. */
    public static Total of(Collection<ComputedActivity> activities) {
        return of(activities, false);
    }

    /**
     * The sum of the activities; the order makes no difference.
     *
     * @param missing whether there are others that are not stated
     */
    public static Total of(Collection<ComputedActivity> activities, boolean missing) {
        Flop known = Flop.ZERO;
        Interval interval = Interval.exactly(Flop.ZERO);
        List<ComputedActivity> unknown = new ArrayList<>();
        for (ComputedActivity activity : activities) {
            Optional<ComputedEstimate> basis = activity.basis().filter(estimate -> estimate.flop().isPresent());
            if (basis.isEmpty()) {
                unknown.add(activity);
            } else {
                known = known.plus(basis.get().flop().get());
                interval = interval.plus(basis.get().interval().orElseThrow());
            }
        }
        return new Total(known, interval, List.copyOf(unknown), missing);
    }

    /** The sum if all of it is known; otherwise {@link #known()} is its lower bound. */
    public Optional<Flop> flop() {
        return unknown.isEmpty() && !missing ? Optional.of(known) : Optional.empty();
    }

    /** Whether the sum exceeds a share of the limit: true if the known part does, absent if the unknown part decides. */
    public Optional<Boolean> exceeds(Share share, Flop limit) {
        if (known.exceeds(share, limit)) {
            return Optional.of(true);
        }
        return flop().map(sum -> false);
    }

    /** Whether the sum exceeds the threshold: true if the known part does, absent if the unknown part decides. */
    public Optional<Boolean> exceeds(Flop threshold) {
        if (known.exceeds(threshold)) {
            return Optional.of(true);
        }
        return flop().map(sum -> false);
    }
}
