package org.gpailang.core.rules.support;

import java.util.stream.Stream;
import org.gpailang.core.compute.ComputedEstimate;
import org.gpailang.core.facts.Approach;
import org.gpailang.core.facts.Stated;
import org.gpailang.core.quantity.Percent;
import org.gpailang.core.rules.ActivityRule;

/** The parts of an activity's estimates that several rules look at. */
public final class Utilisations {

    private Utilisations() {}

    /** The utilisations that the hardware-based estimates state. */
    public static Stream<Stated<Percent>> utilisations(ActivityRule.Case activity) {
        return activity.computed().estimates().stream().map(ComputedEstimate::stated)
                .flatMap(estimate -> estimate.approach() instanceof Approach.Hardware hardware
                        ? hardware.terms().stream().flatMap(term -> term.utilisation().stream()) : Stream.empty());
    }
}
