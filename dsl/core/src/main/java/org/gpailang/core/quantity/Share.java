package org.gpailang.core.quantity;

import java.math.BigDecimal;

/**
 * A fraction, stored as two numbers so that one third is exact.
 *
 * @param numerator the numerator, zero or more
 * @param denominator the denominator, above zero
 */
public record Share(BigDecimal numerator, BigDecimal denominator) {

    /**
     * @throws IllegalArgumentException if the numerator is negative or the denominator not above zero
     */
    public Share {
        if (numerator.signum() < 0 || denominator.signum() <= 0) {
            throw new IllegalArgumentException("not a share: " + numerator + "/" + denominator);
        }
    }

    /** The share with these two whole numbers. */
    public static Share of(long numerator, long denominator) {
        return new Share(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator));
    }

    /** This share of an amount, rounded for display; comparisons use {@link Flop#exceeds(Share, Flop)}. */
    public Flop roundedOf(Flop amount) {
        return new Flop(amount.value().multiply(numerator).divide(denominator, Notation.DISPLAY));
    }

    /** The share as it is written, such as {@code 1/3}. */
    @Override
    public String toString() {
        return numerator.toPlainString() + "/" + denominator.toPlainString();
    }
}
