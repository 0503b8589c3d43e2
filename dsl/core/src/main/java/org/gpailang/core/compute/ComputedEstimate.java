package org.gpailang.core.compute;

import java.util.Optional;
import org.gpailang.core.facts.Estimate;
import org.gpailang.core.quantity.Flop;
import org.gpailang.core.quantity.FlopRate;
import org.gpailang.core.quantity.Interval;

/**
 * An estimate and what it comes to.
 *
 * @param stated the estimate as it is stated
 * @param flop its result; absent where it is unknown or cannot be computed
 * @param derivation the formula with its numbers, or why there is no result
 * @param rate the rate at which compute is used, where the estimate says how long it takes and all its chips work for the same time
 */
public record ComputedEstimate(Estimate stated, Optional<Flop> flop, String derivation, Optional<FlopRate> rate) {

    /** The values that the estimate's own margin allows; without a margin, its result alone. */
    public Optional<Interval> interval() {
        return flop.map(value -> stated.margin().map(margin -> value.within(margin.value())).orElse(Interval.exactly(value)));
    }
}
