package org.gpailang.core.facts.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.facts.statement.NumberFormat;
import org.gpailang.core.quantity.FlopRate;

/**
 * A chip used for training.
 *
 * @param name its name
 * @param title its title
 * @param at the location of its name
 * @param broken whether its text has errors, so that what is stated here may be incomplete
 * @param peaks the theoretical dense peak of one unit (see {@code basis}) by number format
 * @param sparsePeaks the peaks that the maker states for sparse matrices; never used in an estimate
 * @param aliases other names by which it is found
 * @param maker its maker
 * @param released its release date
 * @param provenance the sources of these statements
 * @param basis the unit that the peaks refer to; one chip by default
 * @param dies the number of dies of that unit, if stated
 * @param cores the number of cores of that unit, if slices or devices are counted in cores
 * @param power the power that it is designed for, in watts
 */
public record Accelerator(String name, Optional<String> title, Location at, boolean broken, Map<NumberFormat, FlopRate> peaks,
        Map<NumberFormat, FlopRate> sparsePeaks, List<String> aliases, Optional<String> maker, Optional<LocalDate> released,
        Provenance provenance, PeakBasis basis, Optional<BigDecimal> dies, Optional<BigDecimal> cores, Optional<BigDecimal> power) {

    private static final NumberFormat[] USUAL = {NumberFormat.BF16, NumberFormat.FP16, NumberFormat.FP32};

    /** The number format assumed for a run that does not state one: bf16, else fp16, else fp32. */
    public Optional<NumberFormat> usualFormat() {
        for (NumberFormat format : USUAL) {
            if (peaks.containsKey(format)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
