package org.gpailang.core.rules.support;

import java.math.BigDecimal;
import org.gpailang.core.compute.Total;
import org.gpailang.core.quantity.Bounds;
import org.gpailang.core.quantity.Flop;
import org.gpailang.core.quantity.Notation;

/** Amounts compared with a threshold in messages, with enough figures to distinguish them from it. */
public final class ThresholdText {

    private ThresholdText() {}

    /** The amount and its side of the threshold: {@code 3.81·10²⁵ FLOP, above 10²⁵ FLOP}. */
    public static String with(Flop amount, Flop threshold) {
        return Notation.besides(amount.value(), threshold.value()) + " FLOP, " + (amount.exceeds(threshold) ? "above " : "not above ")
                + threshold;
    }

    /** A sum and its side of the threshold, or the bound that decides; if a part of it is unknown, "at least" the known part. */
    public static String with(Total sum, Flop threshold) {
        if (sum.flop().isEmpty() && !sum.exceeds(threshold).orElse(true)) {
            return "at most " + with(sum.upper().orElseThrow(), threshold);
        }
        return (sum.flop().isPresent() ? "" : "at least ") + with(sum.known(), threshold);
    }

    /** A sum or its bounds; if a part of it is unknown, "at least" the known part. */
    public static String amount(Total sum) {
        return sum.stated().map(Bounds::toString).orElseGet(() -> "at least " + sum.known());
    }

    /** The amount alone, with enough figures to distinguish it from the threshold. */
    public static String amount(Flop amount, Flop threshold) {
        return Notation.besides(amount.value(), threshold.value()) + " FLOP";
    }

    /** An amount or its bounds, with enough figures to distinguish them from the threshold. */
    public static String amount(Bounds bounds, Flop threshold) {
        String lowest = amount(bounds.lower(), threshold);
        return bounds.exact().isPresent() ? lowest : bounds.upper().map(highest -> "between " + lowest + " and "
                + amount(highest, threshold)).orElse("at least " + lowest);
    }

    /** The compute that remains up to a limit. Amounts below one operation, which result from fractions such as a third, count as none. */
    public static String remaining(Flop limit, Flop used) {
        BigDecimal remaining = limit.value().subtract(used.value());
        return remaining.compareTo(BigDecimal.ONE) < 0 ? "no compute" : new Flop(remaining).toString();
    }
}
