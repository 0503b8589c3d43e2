package org.gpailang.core.quantity;

/**
 * The values that an approximation allows, both ends included.
 *
 * @param lower the lowest
 * @param upper the highest
 */
public record Interval(Flop lower, Flop upper) {

    /** The interval that holds one value only. */
    public static Interval exactly(Flop value) {
        return new Interval(value, value);
    }

    /** The sums that the two allow. */
    public Interval plus(Interval other) {
        return new Interval(lower.plus(other.lower), upper.plus(other.upper));
    }

    /** Whether some of the values are greater than the threshold and some are not. */
    public boolean straddles(Flop threshold) {
        return upper.exceeds(threshold) && !lower.exceeds(threshold);
    }
}
