package org.gpailang.core.facts;

import java.math.BigDecimal;
import java.util.Optional;
import org.gpailang.core.quantity.Duration;
import org.gpailang.core.quantity.FlopRate;
import org.gpailang.core.quantity.Percent;

/**
 * Chips of one kind at work for a time: N, L, H and U of the hardware-based approach (consultation 3.4.1).
 *
 * @param chips the number of chips; absent where the product of chips and time is stated
 * @param time the time, or the product of chips and time; absent where it is not stated
 * @param accelerator the chip; absent where its name was not found
 * @param format the number format, if stated
 * @param peak the peak of one chip where the estimate states its own
 * @param utilisation the share of the peak achieved or expected, if stated
 * @param at where it is stated
 */
public record HardwareTerm(Optional<BigDecimal> chips, Optional<Duration> time, Optional<Accelerator> accelerator,
        Optional<Stated<NumberFormat>> format, Optional<FlopRate> peak, Optional<Stated<Percent>> utilisation, Location at) {

    /** The peak of one chip: the estimate's own, else the accelerator's in the number format in use. */
    public Optional<FlopRate> peakInUse() {
        return peak.or(() -> accelerator.flatMap(chip -> formatInUse().flatMap(used -> Optional.ofNullable(chip.peaks().get(used)))));
    }

    /** The number format: the one that is stated, else the accelerator's usual one. */
    public Optional<NumberFormat> formatInUse() {
        return format.map(Stated::value).or(() -> accelerator.flatMap(Accelerator::usualFormat));
    }
}
