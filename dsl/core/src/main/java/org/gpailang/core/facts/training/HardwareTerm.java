package org.gpailang.core.facts.training;

import java.math.BigDecimal;
import java.util.Optional;
import org.gpailang.core.facts.catalogue.Accelerator;
import org.gpailang.core.facts.catalogue.PeakBasis;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.facts.statement.NumberFormat;
import org.gpailang.core.facts.statement.Stated;
import org.gpailang.core.quantity.Duration;
import org.gpailang.core.quantity.FlopRate;
import org.gpailang.core.quantity.Percent;

/**
 * The use of chips of one kind for some time: N, L, H and U of the hardware-based approach (consultation 3.4.1).
 *
 * @param chips the number of chips, or of the parts of them that are counted; absent if the product of chips and time is stated
 * @param time the time, or the product of chips and time; absent if not stated
 * @param accelerator the chip; absent if its name is unknown
 * @param format the number format, if stated
 * @param peak the peak of one chip, if the estimate states it
 * @param utilisation the achieved or expected percentage of the peak, if stated
 * @param measure whether the utilisation counts repeated operations
 * @param unit the units in which chips and time are counted
 * @param at its location
 */
public record HardwareTerm(Optional<BigDecimal> chips, Optional<Duration> time, Optional<Accelerator> accelerator,
        Optional<Stated<NumberFormat>> format, Optional<FlopRate> peak, Optional<Stated<Percent>> utilisation, UtilisationMeasure measure,
        HardwareUnit unit, Location at) {

    /** The peak of one chip: the estimate's own, else the accelerator's in the number format in use. */
    public Optional<FlopRate> peakInUse() {
        return peak.or(() -> accelerator.flatMap(chip -> formatInUse().flatMap(used -> Optional.ofNullable(chip.peaks().get(used)))));
    }

    /** The number of parts that are counted one by one in what the peak refers to; absent if the accelerator does not state it. */
    public Optional<BigDecimal> parts() {
        return switch (unit.part()) {
            case CHIP -> Optional.of(BigDecimal.ONE);
            case DIE -> accelerator.flatMap(chip -> chip.basis() == PeakBasis.DIE ? Optional.of(BigDecimal.ONE) : chip.dies());
            case CORE -> accelerator.flatMap(Accelerator::cores);
        };
    }

    /** The number format: the one that is stated, else the accelerator's usual one. */
    public Optional<NumberFormat> formatInUse() {
        return format.map(Stated::value).or(() -> accelerator.flatMap(Accelerator::usualFormat));
    }
}
