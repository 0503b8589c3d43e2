package org.gpailang.core.rules.compute;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gpailang.core.compute.ComputedEstimate;
import org.gpailang.core.facts.catalogue.Accelerator;
import org.gpailang.core.facts.statement.NumberFormat;
import org.gpailang.core.facts.statement.Words;
import org.gpailang.core.facts.training.HardwareTerm;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.law.Guideline;
import org.gpailang.core.quantity.FlopRate;
import org.gpailang.core.quantity.Notation;
import org.gpailang.core.rules.ActivityRule;

/**
 * The stated peak is the one for sparse matrices.
 *
 * <h2>What it says</h2>
 *
 * A hardware-based estimate states a peak that is within 2% of the peak with sparsity of its accelerator, in the number format of the
 * estimate.
 *
 * <h2>Why</h2>
 *
 * Data sheets print the peak with structured sparsity first, which is usually twice the dense peak. Training multiplies dense matrices, so
 * an estimate with the sparse peak is too high by the same factor, unless the utilisation was calculated with the sparse peak too. On some
 * chips, the sparse peak of one format is the dense peak of another: 1979 TFLOP/s on an H100 is sparse in bf16 and dense in fp8.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining { compute 1000 GPU-hours on H100-SXM5 peak 1979 TFLOP/s at 40% }
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * Leave the peak out, which selects the dense peak of the catalogue, and state the utilisation relative to it. If the run used the other
 * format, name it.
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining {
 *         compute 1000 GPU-hours on H100-SXM5 at 40%
 *         compute 1000 GPU-hours on H100-SXM5 fp8 peak 1979 TFLOP/s at 20%
 *     }
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * Consultation 3.4.1 (the theoretical peak); guidelines para. 123. The tolerance of 2% is ours. Seen in
 * https://github.com/foundation-model-stack/fms-fsdp/issues/89 (a utilisation of 24% instead of 46% for an H100) and
 * https://github.com/NVIDIA/Megatron-LM/issues/1565 (the same for an H200).
 */
@FindingCode(value = "compute/sparse-peak", severity = Severity.WARNING, consultation = "3.4.1", guidelines = Guideline.HARDWARE)
public final class SparsePeak extends ActivityRule {

    private static final BigDecimal TOLERANCE = new BigDecimal("0.02");

    @Override
    public Stream<Finding> check(Case activity) {
        return activity.computed().estimates().stream().flatMap(SparsePeak::terms)
                .map(term -> finding(activity.ruleset(), activity.subject(), term.at(),
                        message(term.accelerator().orElseThrow(), term.formatInUse().orElseThrow(), term.peak().orElseThrow())));
    }

    /** Whether the rule finds something in this estimate. */
    static boolean isIn(ComputedEstimate estimate) {
        return terms(estimate).findAny().isPresent();
    }

    private static Stream<HardwareTerm> terms(ComputedEstimate estimate) {
        return estimate.stated().approach().hardware().stream().filter(SparsePeak::isSparse);
    }

    private static boolean isSparse(HardwareTerm term) {
        Optional<FlopRate> sparse = term.accelerator().flatMap(chip -> term.formatInUse().map(chip.sparsePeaks()::get));
        return sparse.isPresent() && term.peak().filter(stated -> near(stated, sparse.get())).isPresent();
    }

    private static boolean near(FlopRate one, FlopRate other) {
        return one.perSecond().subtract(other.perSecond()).abs().compareTo(other.perSecond().multiply(TOLERANCE)) <= 0;
    }

    private static String message(Accelerator chip, NumberFormat format, FlopRate stated) {
        Optional<FlopRate> dense = Optional.ofNullable(chip.peaks().get(format));
        String others = chip.peaks().entrySet().stream().filter(peak -> peak.getKey() != format && near(stated, peak.getValue()))
                .map(Map.Entry::getKey).sorted().map(Words::of).collect(Collectors.joining(" or "));
        return stated + " is the peak of " + chip.name() + " in " + Words.of(format) + " with sparsity"
                + dense.map(peak -> ", " + factor(stated, peak) + " times its dense peak of " + peak).orElse("")
                + ". Training multiplies dense matrices, so the estimate is too high by this factor, unless the utilisation is relative to"
                + " the same peak. Leave the peak out, and state the utilisation relative to the dense peak."
                + (others.isEmpty() ? "" : " If the run used " + others + ", of which this is the dense peak, write the format after the"
                + " accelerator.");
    }

    private static String factor(FlopRate stated, FlopRate dense) {
        return Notation.plain(stated.perSecond().divide(dense.perSecond(), Notation.DISPLAY), 2);
    }
}
