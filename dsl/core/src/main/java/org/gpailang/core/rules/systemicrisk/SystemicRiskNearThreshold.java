package org.gpailang.core.rules.systemicrisk;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.assessment.SystemicRisk;
import org.gpailang.core.compute.Total;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.law.Guideline;
import org.gpailang.core.quantity.Flop;
import org.gpailang.core.rules.ModelRule;
import org.gpailang.core.rules.support.MarginFindings;
import org.gpailang.core.rules.support.ThresholdRelevance;

/**
 * The margin or the bounds of the estimate include the systemic-risk threshold.
 *
 * <h2>What it says</h2>
 *
 * Within the stated margins or bounds of the estimates, the cumulative training compute may be on either side of the threshold.
 *
 * <h2>Why</h2>
 *
 * An approximation within its margin is valid on both sides of the threshold. The actual side decides whether the Commission must be
 * notified and whether Article 55 applies, so a more precise estimate is worth the effort.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining { compute 9.8e24 FLOP within 4% }
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * State a more precise estimate. Only stated margins and bounds are considered.
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining { compute 9.8e24 FLOP within 1% }
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * Art. 51(2) AI Act; consultation 3.4.1 and 3.4.2; guidelines paras. 27, 115 and 120 (July text: paras. 28, 118 and
 * 123). The finding is our conclusion from them.
 */
@FindingCode(value = "systemic-risk/near-threshold", severity = Severity.WARNING, requirements = "S03",
        act = "Art. 51(2)", consultation = "3.4.1, 3.4.2",
        guidelines = {Guideline.SYSTEMIC_PRESUMPTION, Guideline.TRAINING_COMPUTE, Guideline.ESTIMATE_MARGIN})
public final class SystemicRiskNearThreshold extends ModelRule {

    @Override
    public Stream<Finding> check(ModelAssessment model, LocalDate asOf) {
        Flop threshold = model.systemicRisk().threshold();
        Total compute = model.systemicRisk().compute();
        boolean open = MarginFindings.open(compute, threshold, ThresholdRelevance.systemicRisk(model),
                model.systemicRisk().status() == SystemicRisk.Status.UNDETERMINED);
        return !open ? Stream.empty() : Stream.of(finding(model, MarginFindings.place(model),
                MarginFindings.message(model, compute, threshold, "is presumed to have systemic risk")));
    }
}
