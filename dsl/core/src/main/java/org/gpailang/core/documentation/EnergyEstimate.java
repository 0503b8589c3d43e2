package org.gpailang.core.documentation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gpailang.core.compute.ComputedActivity;
import org.gpailang.core.facts.catalogue.Accelerator;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.facts.statement.Stated;
import org.gpailang.core.facts.training.Approach;
import org.gpailang.core.facts.training.HardwareTerm;
import org.gpailang.core.quantity.Notation;

/**
 * The energy of an activity, estimated from the time of its accelerators and their rated power. It covers the accelerators alone, and the
 * data centre if a power usage effectiveness is stated; neither hosts nor network. Accelerators usually draw less than their rated power.
 *
 * @param megawattHours the estimate in MWh
 * @param pue the power usage effectiveness that it includes, if stated
 * @param at the statements from which it follows
 */
public record EnergyEstimate(BigDecimal megawattHours, Optional<BigDecimal> pue, List<Location> at) {

    private static final BigDecimal JOULES_OF_A_MEGAWATT_HOUR = BigDecimal.valueOf(3_600_000_000L);

    /** The estimate; absent unless the activity is estimated from hardware and the power of each accelerator is known. */
    public static Optional<EnergyEstimate> of(ComputedActivity activity) {
        Optional<Approach.Hardware> hardware = activity.estimates().stream().map(estimate -> estimate.stated().approach())
                .filter(Approach.Hardware.class::isInstance).map(Approach.Hardware.class::cast).findFirst();
        if (hardware.isEmpty() || hardware.get().terms().stream().anyMatch(term -> term.time().isEmpty()
                || term.accelerator().flatMap(Accelerator::power).isEmpty())) {
            return Optional.empty();
        }
        BigDecimal joules = BigDecimal.ZERO;
        List<Location> places = new ArrayList<>();
        for (HardwareTerm term : hardware.get().terms()) {
            joules = joules.add(TrainingTime.chipSeconds(term).multiply(term.accelerator().flatMap(Accelerator::power).orElseThrow()));
            places.add(term.at());
        }
        Optional<Stated<BigDecimal>> pue = activity.activity().documentation().pue();
        pue.ifPresent(factor -> places.add(factor.at()));
        BigDecimal all = joules.multiply(pue.map(Stated::value).orElse(BigDecimal.ONE));
        return Optional.of(new EnergyEstimate(all.divide(JOULES_OF_A_MEGAWATT_HOUR, Notation.DISPLAY), pue.map(Stated::value), places));
    }
}
