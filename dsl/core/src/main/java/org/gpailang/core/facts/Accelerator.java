package org.gpailang.core.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
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
 * @param sparsePeaks the peaks that the maker states for sparse matrices; never used in an estimate
 * @param aliases other names by which it is found
 * @param maker who makes it
 * @param released when it was released
 * @param provenance where that comes from
 * @param basis what the peaks are the peaks of: one chip where nothing else is stated
 * @param dies how many dies that carries, if stated
 * @param cores how many cores that has, where slices or devices are counted in cores
 * @param power the power that it is designed for, in watts
 */
public record Accelerator(String name, Optional<String> title, Location at, boolean broken, Map<NumberFormat, FlopRate> peaks,
        Map<NumberFormat, FlopRate> sparsePeaks, List<String> aliases, Optional<String> maker, Optional<LocalDate> released,
        Provenance provenance, PeakBasis basis, Optional<BigDecimal> dies, Optional<BigDecimal> cores, Optional<BigDecimal> power) {

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
