package org.gpailang.core.quantity;

import java.math.BigDecimal;

/**
 * A percentage, kept as the fraction it stands for.
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

    /** Whether this is something and at most the whole: above 0 and up to 100%. */
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

    /** The percentage with as many figures as it takes to show on which side of a limit it lies: {@code 5.001%} beside 5%. */
    public String besides(Percent limit) {
        return Notation.plainBesides(fraction.movePointRight(2), limit.fraction.movePointRight(2)) + "%";
    }

    /** The percentage with at most three significant figures, such as {@code 38%}. */
    @Override
    public String toString() {
        return Notation.plain(fraction.movePointRight(2), 3) + "%";
    }
}
