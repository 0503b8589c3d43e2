package org.gpailang.core.facts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.gpailang.core.quantity.Flop;

/** How an estimate arrives at its number (consultation 3.4.1; guidelines, annex A.2). */
public sealed interface Approach {

    /**
     * Six operations per active parameter and training example: C = 6 * P * D.
     *
     * @param parameters P
     * @param examples D, in one epoch
     * @param epochs how often the examples are used
     */
    record Architecture(BigDecimal parameters, BigDecimal examples, BigDecimal epochs) implements Approach {}

    /**
     * Chips, time, peak and utilisation: C = N * L * H * U, summed over kinds of chip and periods.
     *
     * @param terms the summands, one or more
     */
    record Hardware(List<HardwareTerm> terms) implements Approach {}

    /**
     * Full passes times the operations of one full pass.
     *
     * @param passes the number of full passes
     * @param each the operations of one
     */
    record Passes(BigDecimal passes, Flop each) implements Approach {}

    /**
     * A number stated as it is.
     *
     * @param flop the number
     */
    record Declared(Flop flop) implements Approach {}

    /**
     * Said to be unknown, or stated in a form that cannot be used.
     *
     * @param why the reason given, if any
     */
    record Unknown(Optional<String> why) implements Approach {}

    /** The word for the approach in the assessment. */
    default String word() {
        if (this instanceof Architecture) {
            return "architecture";
        }
        if (this instanceof Hardware) {
            return "hardware";
        }
        if (this instanceof Passes) {
            return "passes";
        }
        return this instanceof Declared ? "declared" : "unknown";
    }
}
