package org.gpailang.core.compute;

import java.util.Optional;
import org.gpailang.core.facts.training.Estimate;
import org.gpailang.core.quantity.Flop;
import org.gpailang.core.quantity.FlopRate;
import org.gpailang.core.quantity.Interval;

/**
 * An estimate with its result.
 *
 * @param stated the stated estimate
 * @param flop the result; absent if it is unknown or cannot be computed
 * @param derivation the formula with its numbers, or the reason why there is no result
 * @param rate the compute per second, if the estimate states numbers of chips that are all used for the same time
 */
public record ComputedEstimate(Estimate stated, Optional<Flop> flop, String derivation, Optional<FlopRate> rate) {

    /** The values within the estimate's own margin; without a margin, only its result. */
    public Optional<Interval> interval() {
        return flop.map(value -> stated.margin().map(margin -> value.within(margin.value())).orElse(Interval.exactly(value)));
    }
}
