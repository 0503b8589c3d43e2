package org.gpailang.core.facts;

import java.util.Map;
import java.util.Optional;
import org.gpailang.core.quantity.FlopRate;

/**
 * A chip that trains models.
 *
 * @param name its name
 * @param title what it is called
 * @param at its name in the file
 * @param broken whether its text has errors, so that what is stated here may be incomplete
 * @param peaks the theoretical peak of one chip for each number format, dense
 */
public record Accelerator(String name, Optional<String> title, Location at, boolean broken, Map<NumberFormat, FlopRate> peaks) {

    private static final NumberFormat[] USUAL = {NumberFormat.BF16, NumberFormat.FP16, NumberFormat.FP32};

    /** The format in which a run is taken to compute when it does not say: bf16, else fp16, else fp32. */
    public Optional<NumberFormat> usualFormat() {
        for (NumberFormat format : USUAL) {
            if (peaks.containsKey(format)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
