package org.gpailang.core.quantity;

import java.util.Optional;

/**
 * What is known of an amount of compute: the amount itself, or only bounds of it, which are both included.
 *
 * @param lower the lower bound; zero if none is known
 * @param upper the upper bound, if one is known; not below the lower
 */
public record Bounds(Flop lower, Optional<Flop> upper) {

    /**
     * @throws IllegalArgumentException if the upper bound is below the lower
     */
    public Bounds {
        if (upper.filter(lower::exceeds).isPresent()) {
            throw new IllegalArgumentException("the upper bound " + upper.get() + " is below the lower bound " + lower);
        }
    }

    /** The bounds of an amount that is known. */
    public static Bounds exactly(Flop amount) {
        return new Bounds(amount, Optional.of(amount));
    }

    /** The amount, if it is known. */
    public Optional<Flop> exact() {
        return upper.filter(lower::equals);
    }

    /** The bounds of the sum of both amounts. */
    public Bounds plus(Bounds other) {
        return new Bounds(lower.plus(other.lower), upper.flatMap(highest -> other.upper.map(highest::plus)));
    }

    /** Whether every amount within the other bounds is within these. */
    public boolean contains(Bounds other) {
        return !lower.exceeds(other.lower) && (upper.isEmpty() || other.upper.filter(highest -> !highest.exceeds(upper.get())).isPresent());
    }

    /** The bounds in words, such as {@code 10²⁴ FLOP}, {@code between 10²⁴ FLOP and 10²⁵ FLOP} or {@code at least 10²⁴ FLOP}. */
    @Override
    public String toString() {
        if (exact().isPresent()) {
            return lower.toString();
        }
        return upper.map(highest -> lower.value().signum() == 0 ? "at most " + highest : "between " + lower + " and " + highest)
                .orElse("at least " + lower);
    }
}
