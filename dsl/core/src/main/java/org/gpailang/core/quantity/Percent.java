package org.gpailang.core.quantity;

import java.math.BigDecimal;

/**
 * A percentage, stored as a fraction.
 *
 * @param fraction the fraction: 0.38 for 38%
 */
public record Percent(BigDecimal fraction) implements Comparable<Percent> {

    /** The percentage with this number before its sign: {@code 38} for 38%. */
    public static Percent of(BigDecimal number) {
        return new Percent(number.movePointLeft(2));
    }

    /** The percentage with this number before its sign: {@code 38} for 38%. */
    public static Percent of(long number) {
        return of(BigDecimal.valueOf(number));
    }

    /** Whether this is above 0% and at most 100%. */
    public boolean isPartOfWhole() {
        return fraction.signum() > 0 && fraction.compareTo(BigDecimal.ONE) <= 0;
    }

    @Override
    public int compareTo(Percent other) {
        return fraction.compareTo(other.fraction);
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Percent other && compareTo(other) == 0;
    }

    @Override
    public int hashCode() {
        return fraction.stripTrailingZeros().hashCode();
    }

    /** The percentage with enough figures to distinguish it from a limit: {@code 5.001%} for the limit 5%. */
    public String besides(Percent limit) {
        return Notation.plainBesides(fraction.movePointRight(2), limit.fraction.movePointRight(2)) + "%";
    }

    /** The percentage with at most three significant figures, such as {@code 38%}. */
    @Override
    public String toString() {
        return Notation.plain(fraction.movePointRight(2), 3) + "%";
    }
}
