package org.gpailang.core.facts.training;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gpailang.core.quantity.Flop;

/** The approach of an estimate (consultation 3.4.1; guidelines, annex A.2). */
public sealed interface Approach {

    /**
     * Six operations per active parameter and training example: C = 6 * P * D.
     *
     * @param parameters P
     * @param examples D, in one epoch
     * @param epochs the number of epochs
     * @param factors the numbers whose product is D in one epoch, such as steps and the size of a batch
     */
    record Architecture(BigDecimal parameters, BigDecimal examples, BigDecimal epochs, List<BigDecimal> factors) implements Approach {

        /** An estimate that states D as one number. */
        public Architecture(BigDecimal parameters, BigDecimal examples, BigDecimal epochs) {
            this(parameters, examples, epochs, List.of(examples));
        }
    }

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
     * Several estimates of different kinds that are added, such as rollouts and updates.
     *
     * @param summands the estimates, two or more
     */
    record Sum(List<Approach> summands) implements Approach {}

    /**
     * An estimate of which only bounds are stated.
     *
     * @param lower the estimate with the lowest numbers; absent if no lower bound is stated
     * @param upper the estimate with the highest numbers; absent if no upper bound is stated
     */
    record Bounded(Optional<Approach> lower, Optional<Approach> upper) implements Approach {}

    /**
     * Stated to be unknown, or in a form that cannot be used.
     *
     * @param why the reason given, if any
     */
    record Unknown(Optional<String> why) implements Approach {}

    /** The estimates of one kind of which it consists: the summands of a sum, and both ends of bounds. */
    default List<Approach> parts() {
        if (this instanceof Sum sum) {
            return sum.summands().stream().flatMap(summand -> summand.parts().stream()).toList();
        }
        return this instanceof Bounded bounded ? Stream.of(bounded.lower(), bounded.upper()).flatMap(Optional::stream)
                .flatMap(end -> end.parts().stream()).toList() : List.of(this);
    }

    /** The parts that use six operations per parameter and example. */
    default List<Architecture> trained() {
        return parts().stream().filter(Architecture.class::isInstance).map(Architecture.class::cast).toList();
    }

    /** The hardware that the estimate names; of bounds, that of the highest estimate. */
    default List<HardwareTerm> hardware() {
        if (this instanceof Sum sum) {
            return sum.summands().stream().flatMap(summand -> summand.hardware().stream()).toList();
        }
        if (this instanceof Bounded bounded) {
            return bounded.upper().or(bounded::lower).map(Approach::hardware).orElse(List.of());
        }
        return this instanceof Hardware hardware ? hardware.terms() : List.of();
    }

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
        if (this instanceof Sum sum) {
            return sum.summands().stream().map(Approach::word).distinct().count() == 1 ? sum.summands().get(0).word() : "several";
        }
        if (this instanceof Bounded bounded) {
            return bounded.upper().or(bounded::lower).map(Approach::word).orElse("unknown");
        }
        return this instanceof Declared ? "declared" : "unknown";
    }
}
