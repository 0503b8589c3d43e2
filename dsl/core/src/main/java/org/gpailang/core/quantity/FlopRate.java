package org.gpailang.core.quantity;

import java.math.BigDecimal;

/**
 * Operations per second.
 *
 * @param perSecond FLOP/s, zero or more
 */
public record FlopRate(BigDecimal perSecond) {

    /** The operations done at this rate in the time, exactly. */
    public Flop over(Duration time) {
        return new Flop(perSecond.multiply(time.seconds()));
    }

    /** The product with a number that has no unit, exactly. */
    public FlopRate times(BigDecimal factor) {
        return new FlopRate(perSecond.multiply(factor));
    }

    /** The sum, exactly. */
    public FlopRate plus(FlopRate other) {
        return new FlopRate(perSecond.add(other.perSecond));
    }

    /** The time after which an amount is reached, rounded to far below a second; the rate is above zero. */
    public Duration until(Flop amount) {
        return new Duration(amount.value().divide(perSecond, Notation.DISPLAY));
    }

    /** The rate with a prefix, such as {@code 989 TFLOP/s}. */
    @Override
    public String toString() {
        return Notation.withPrefix(perSecond, "FLOP/s");
    }
}
