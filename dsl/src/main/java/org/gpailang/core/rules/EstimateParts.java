package org.gpailang.core.rules;

import java.util.stream.Stream;
import org.gpailang.core.compute.ComputedEstimate;
import org.gpailang.core.facts.Approach;
import org.gpailang.core.facts.Stated;
import org.gpailang.core.quantity.Percent;

/** The parts of an activity's estimates that several rules look at. */
final class EstimateParts {

    private EstimateParts() {}

    /** The utilisations that the hardware-based estimates state. */
    static Stream<Stated<Percent>> utilisations(ActivityRule.Case activity) {
        return activity.computed().estimates().stream().map(ComputedEstimate::stated)
                .flatMap(estimate -> estimate.approach() instanceof Approach.Hardware hardware
                        ? hardware.terms().stream().flatMap(term -> term.utilisation().stream()) : Stream.empty());
    }
}
