package org.gpailang.core.rules.compute;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gpailang.core.compute.ComputedEstimate;
import org.gpailang.core.facts.catalogue.Accelerator;
import org.gpailang.core.facts.catalogue.PeakBasis;
import org.gpailang.core.facts.training.HardwareTerm;
import org.gpailang.core.facts.training.HardwareUnit;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.law.Guideline;
import org.gpailang.core.quantity.Bounds;
import org.gpailang.core.quantity.Notation;
import org.gpailang.core.rules.ActivityRule;

/**
 * The hours may be those of dies or cores instead of whole chips.
 *
 * <h2>What it says</h2>
 *
 * An estimate states GPU-hours on a module with several dies, such as an MI250X; or it uses a chip with several dies or cores, such as a
 * TPU v3, and is that many times another estimate of the activity, within 15%; of a range, some value can be.
 *
 * <h2>Why</h2>
 *
 * Schedulers and frameworks count the dies of a module and the cores of some TPUs one by one: one hour of an MI250X is reported as two
 * GPU-hours. The peak in the catalogue is that of the module or the chip, so the estimate is too high by the number of dies or cores.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining { compute 1M GPU-hours on MI250X at 30% }
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * State hours of dies as such. If the hours are of modules, state the number of modules and the time.
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining {
 *         compute 1M GCD-hours on MI250X at 30%
 *         compute 512 x MI250X for 40 days at 30%
 *     }
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * Consultation 3.4.1 (N and L); guidelines para. 123. The comparison of estimates and its tolerance are ours. Seen in
 * https://docs.lumi-supercomputer.eu/hardware/lumig (Slurm counts a module as two GPUs) and
 * https://github.com/facebookresearch/moco-v3/issues/22 (512 TPUs are 512 cores, which are 256 chips).
 */
@FindingCode(value = "compute/per-die-hours", severity = Severity.WARNING, consultation = "3.4.1", guidelines = Guideline.HARDWARE)
public final class PerDieHours extends ActivityRule {

    private static final BigDecimal LOW = new BigDecimal("0.85");
    private static final BigDecimal HIGH = new BigDecimal("1.15");

    @Override
    public Stream<Finding> check(Case activity) {
        return activity.computed().estimates().stream().flatMap(estimate -> terms(estimate, activity)
                .map(term -> finding(activity.ruleset(), activity.subject(), term.at(), message(term.accelerator().orElseThrow()))));
    }

    /** Whether the rule finds something in this estimate. */
    static boolean isIn(ComputedEstimate estimate, Case activity) {
        return terms(estimate, activity).findAny().isPresent();
    }

    private static Stream<HardwareTerm> terms(ComputedEstimate estimate, Case activity) {
        List<HardwareTerm> all = estimate.stated().approach().hardware();
        return all.stream().filter(term -> term.unit().part() == HardwareUnit.Part.CHIP)
                .filter(term -> isHoursOfModule(term) || all.size() == 1 && term.accelerator().flatMap(PerDieHours::parts)
                        .filter(parts -> isMultiple(estimate, parts, activity)).isPresent());
    }

    private static boolean isHoursOfModule(HardwareTerm term) {
        return term.chips().isEmpty() && term.unit().budget().isEmpty()
                && term.accelerator().filter(chip -> chip.basis() == PeakBasis.MODULE).flatMap(PerDieHours::parts).isPresent();
    }

    /** The number of dies or cores that are counted one by one, if it is more than one. */
    private static Optional<BigDecimal> parts(Accelerator chip) {
        return (chip.basis() == PeakBasis.MODULE ? chip.dies() : chip.cores()).filter(count -> count.compareTo(BigDecimal.ONE) > 0);
    }

    /** Whether the estimate is that many times another one and not about the same; of a range, if some value of it can be. */
    private static boolean isMultiple(ComputedEstimate estimate, BigDecimal parts, Case activity) {
        return estimate.bounds().stream().anyMatch(amount -> activity.computed().estimates().stream()
                .filter(other -> other.stated().approach().hardware().isEmpty()).flatMap(other -> other.bounds().stream())
                .anyMatch(other -> isNear(amount, other, parts) && !isNear(amount, other, BigDecimal.ONE)));
    }

    /** Whether an amount can be that many times another one; unknown without upper bounds. */
    private static boolean isNear(Bounds amount, Bounds other, BigDecimal times) {
        if (amount.upper().isEmpty() || other.upper().isEmpty() || other.upper().get().value().signum() == 0) {
            return false;
        }
        BigDecimal least = other.lower().value().multiply(times).multiply(LOW);
        BigDecimal most = other.upper().get().value().multiply(times).multiply(HIGH);
        return amount.upper().get().value().compareTo(least) >= 0 && amount.lower().value().compareTo(most) <= 0;
    }

    private static String message(Accelerator chip) {
        String count = Notation.plain(parts(chip).orElseThrow(), 2);
        return chip.basis() == PeakBasis.MODULE
                ? "A module of " + chip.name() + " has " + count + " dies, which schedulers count as " + count
                        + " GPUs. If these are hours of dies, the estimate is " + count + " times too high: write GCD-hours. If they are"
                        + " hours of modules, write the number of modules and the time."
                : "A chip of " + chip.name() + " has " + count + " cores, and this estimate is about " + count + " times another one of the"
                        + " same activity. If cores were counted, write core-hours; otherwise, correct one of the estimates.";
    }
}
