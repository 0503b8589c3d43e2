package org.gpailang.core.facts.training;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.gpailang.core.quantity.Flop;

/** The approach of an estimate (consultation 3.4.1; guidelines, annex A.2). */
public sealed interface Approach {

    /**
     * Six operations per active parameter and training example: C = 6 * P * D.
     *
     * @param parameters P
     * @param examples D, in one epoch
     * @param epochs the number of epochs
     */
    record Architecture(BigDecimal parameters, BigDecimal examples, BigDecimal epochs) implements Approach {}

    /**
     * Two operations per active parameter and example, where a model only processes or generates the examples: C = 2 * P * D.
     *
     * @param parameters P
     * @param examples D
     */
    record Forward(BigDecimal parameters, BigDecimal examples) implements Approach {}

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
     * A stated amount.
     *
     * @param flop the number
     */
    record Declared(Flop flop) implements Approach {}

    /**
     * Stated to be unknown, or in a form that cannot be used.
     *
     * @param why the reason given, if any
     */
    record Unknown(Optional<String> why) implements Approach {}

    /** The word for the approach in reports. */
    default String word() {
        if (this instanceof Architecture || this instanceof Forward) {
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
