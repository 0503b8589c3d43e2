package org.gpailang.core.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * An exact number of floating-point operations, never negative (Art. 3(67) AI Act).
 *
 * @param value the number of operations, zero or more
 */
public record Flop(BigDecimal value) implements Comparable<Flop> {

    /** No operations. */
    public static final Flop ZERO = new Flop(BigDecimal.ZERO);

    /**
     * @throws IllegalArgumentException if the value is negative
     */
    public Flop {
        Objects.requireNonNull(value);
        if (value.signum() < 0) {
            throw new IllegalArgumentException("compute cannot be negative: " + value);
        }
    }

    /** The operations written as a decimal number, such as {@code 3.8e25}. */
    public static Flop of(String decimal) {
        return new Flop(new BigDecimal(decimal));
    }

    /** The sum, exactly. */
    public Flop plus(Flop other) {
        return new Flop(value.add(other.value));
    }

    /**
     * The difference, exactly.
     *
     * @throws IllegalArgumentException if the other is greater
     */
    public Flop minus(Flop other) {
        return new Flop(value.subtract(other.value));
    }

    /** The product with a number that has no unit, exactly. */
    public Flop times(BigDecimal factor) {
        return new Flop(value.multiply(factor));
    }

    /** The quotient: exact where it is a finite decimal, else rounded to at least 34 significant figures. The divisor is above zero. */
    public Flop dividedBy(BigDecimal divisor) {
        return new Flop(value.divide(divisor, new MathContext(value.precision() + Notation.DISPLAY.getPrecision(), RoundingMode.HALF_UP)));
    }

    /** Whether this is greater than the other; an equal value is not. */
    public boolean exceeds(Flop other) {
        return compareTo(other) > 0;
    }

    /** Whether this is greater than the given share of the other, without rounding the share. */
    public boolean exceeds(Share share, Flop other) {
        return value.multiply(share.denominator()).compareTo(other.value.multiply(share.numerator())) > 0;
    }

    /** The lowest and the highest value that an approximation within the margin allows. */
    public Interval within(Percent margin) {
        BigDecimal spread = value.multiply(margin.fraction());
        return new Interval(new Flop(value.subtract(spread).max(BigDecimal.ZERO)), new Flop(value.add(spread)));
    }

    /** Compares the numbers; 10 and 10.0 are equal. */
    @Override
    public int compareTo(Flop other) {
        return value.compareTo(other.value);
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Flop other && compareTo(other) == 0;
    }

    @Override
    public int hashCode() {
        return value.stripTrailingZeros().hashCode();
    }

    /** The value to three significant figures, such as {@code 3.81·10²⁵ FLOP}. */
    @Override
    public String toString() {
        return Notation.threeFigures(value) + " FLOP";
    }
}
