package org.gpailang.core.rules.compute;

import java.util.stream.Stream;
import org.gpailang.core.compute.ComputedEstimate;
import org.gpailang.core.facts.training.HardwareTerm;
import org.gpailang.core.facts.training.UtilisationMeasure;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.law.Guideline;
import org.gpailang.core.rules.ActivityRule;
import org.gpailang.core.ruleset.Guidance;

/**
 * A utilisation includes recomputation, which need not be counted.
 *
 * <h2>What it says</h2>
 *
 * Under a ruleset of the guidelines, a hardware-based estimate states its utilisation as "hfu", the hardware FLOP utilisation.
 *
 * <h2>Why</h2>
 *
 * To save memory, activations are often calculated again in the backward pass. The hardware FLOP utilisation counts these operations, the
 * model FLOP utilisation (MFU) does not. The guidelines exclude recomputation from training compute, so an estimate with the HFU may be
 * too high: by a third if every activation is calculated again (8·P·D instead of 6·P·D), often by less.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * assess under guidelines-2025-07
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining { compute 1000 GPU-hours on A100-SXM4-80GB at 52% hfu }
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * State the model FLOP utilisation, which is the default.
 *
 * <pre>{@code
 * assess under guidelines-2025-07
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining { compute 1000 GPU-hours on A100-SXM4-80GB at 39% mfu }
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * Guidelines para. 119. The consultation does not mention recomputation. Seen in the logbook of OPT-175B
 * (https://github.com/facebookresearch/metaseq, projects/OPT/chronicles), which counts recomputation and states 4.3·10²³ FLOP, 1.37 times
 * 6·P·D.
 */
@FindingCode(value = "compute/hfu", severity = Severity.WARNING, guidelines = Guideline.NOT_INCLUDED)
public final class HardwareFlopUtilisation extends ActivityRule {

    @Override
    public Stream<Finding> check(Case activity) {
        return activity.computed().estimates().stream().filter(estimate -> isIn(estimate, activity)).flatMap(HardwareFlopUtilisation::terms)
                .flatMap(term -> term.utilisation().stream())
                .map(utilisation -> finding(activity.ruleset(), activity.subject(), utilisation.at(), "A hardware FLOP utilisation of "
                        + utilisation.value() + " counts recomputation, which is excluded from training compute. The estimate is up to a"
                        + " third too high. State the model FLOP utilisation instead."));
    }

    /** Whether the rule finds something in this estimate. */
    static boolean isIn(ComputedEstimate estimate, Case activity) {
        return activity.ruleset().text() == Guidance.GUIDELINES && terms(estimate).findAny().isPresent();
    }

    private static Stream<HardwareTerm> terms(ComputedEstimate estimate) {
        return estimate.stated().approach().hardware().stream().filter(term -> term.measure() == UtilisationMeasure.HFU);
    }
}
