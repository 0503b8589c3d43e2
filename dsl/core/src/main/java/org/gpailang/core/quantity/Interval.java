package org.gpailang.core.quantity;

/**
 * The values within the margin of an approximation, including both ends.
 *
 * @param lower the lowest
 * @param upper the highest
 */
public record Interval(Flop lower, Flop upper) {

    /** The interval that contains only one value. */
    public static Interval exactly(Flop value) {
        return new Interval(value, value);
    }

    /** The sum of two intervals. */
    public Interval plus(Interval other) {
        return new Interval(lower.plus(other.lower), upper.plus(other.upper));
    }

    /**
     * What remains of a sum of intervals, exactly, without one of its summands.
     *
     * @throws IllegalArgumentException if the other is not one of them and greater
     */
    public Interval minus(Interval other) {
        return new Interval(lower.minus(other.lower), upper.minus(other.upper));
    }

    /** Whether some of the values are greater than the threshold and some are not. */
    public boolean straddles(Flop threshold) {
        return upper.exceeds(threshold) && !lower.exceeds(threshold);
    }
}
