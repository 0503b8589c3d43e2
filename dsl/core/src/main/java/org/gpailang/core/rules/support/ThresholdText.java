package org.gpailang.core.rules.support;

import org.gpailang.core.compute.Total;
import org.gpailang.core.quantity.Flop;
import org.gpailang.core.quantity.Notation;

/** How a message shows an amount beside a threshold, with enough figures to tell the two apart. */
public final class ThresholdText {

    private ThresholdText() {}

    /** The amount and on which side of the threshold it lies: {@code 3.81·10²⁵ FLOP, above 10²⁵ FLOP}. */
    public static String with(Flop amount, Flop threshold) {
        return Notation.besides(amount.value(), threshold.value()) + " FLOP, " + (amount.exceeds(threshold) ? "above " : "not above ")
                + threshold;
    }

    /** A sum beside a threshold; where a part of it is unknown, it is at least what is known. */
    public static String with(Total sum, Flop threshold) {
        return (sum.flop().isPresent() ? "" : "at least ") + with(sum.known(), threshold);
    }

    /** The amount alone, told apart from the threshold. */
    public static String amount(Flop amount, Flop threshold) {
        return Notation.besides(amount.value(), threshold.value()) + " FLOP";
    }
}
