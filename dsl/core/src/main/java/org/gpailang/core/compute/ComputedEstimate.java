package org.gpailang.core.compute;

import java.util.Optional;
import org.gpailang.core.facts.training.Estimate;
import org.gpailang.core.quantity.Bounds;
import org.gpailang.core.quantity.Flop;
import org.gpailang.core.quantity.FlopRate;
import org.gpailang.core.quantity.Interval;

/**
 * An estimate with its result.
 *
 * @param stated the stated estimate
 * @param bounds the result, or its bounds if only bounds are stated; absent if it is unknown or cannot be computed
 * @param derivation the formula with its numbers, or the reason why there is no result
 * @param rate the compute per second, if the estimate states numbers of chips that are all used for the same time
 */
public record ComputedEstimate(Estimate stated, Optional<Bounds> bounds, String derivation, Optional<FlopRate> rate) {

    /** The result, if it is known exactly. */
    public Optional<Flop> flop() {
        return bounds.flatMap(Bounds::exact);
    }

    /** The values within the bounds and the estimate's own margin; absent without an upper bound. */
    public Optional<Interval> interval() {
        return bounds.flatMap(Bounds::upper).map(this::upTo);
    }

    /** The lowest value within the margin of the lower bound, up to the highest within the margin of a value that is not below it. */
    Interval upTo(Flop highest) {
        Flop lowest = bounds.orElseThrow().lower();
        return stated.margin().map(margin -> new Interval(lowest.within(margin.value()).lower(), highest.within(margin.value()).upper()))
                .orElse(new Interval(lowest, highest));
    }
}
