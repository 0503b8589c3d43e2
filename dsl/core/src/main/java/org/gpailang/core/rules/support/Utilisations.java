package org.gpailang.core.rules.support;

import java.util.stream.Stream;
import org.gpailang.core.compute.ComputedEstimate;
import org.gpailang.core.facts.statement.Stated;
import org.gpailang.core.quantity.Percent;
import org.gpailang.core.rules.ActivityRule;

/** The utilisations in the estimates of an activity. */
public final class Utilisations {

    private Utilisations() {}

    /** The utilisations stated in hardware-based estimates. */
    public static Stream<Stated<Percent>> utilisations(ActivityRule.Case activity) {
        return activity.computed().estimates().stream().map(ComputedEstimate::stated)
                .flatMap(estimate -> estimate.approach().hardware().stream()).flatMap(term -> term.utilisation().stream());
    }
}
