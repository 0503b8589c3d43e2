package org.gpailang.core.rules.presumption;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.gpailang.core.assessment.GeneralPurpose;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.compute.Total;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.law.Guideline;
import org.gpailang.core.quantity.Flop;
import org.gpailang.core.rules.ModelRule;
import org.gpailang.core.rules.support.CriterionText;
import org.gpailang.core.rules.support.MarginFindings;
import org.gpailang.core.rules.support.ThresholdRelevance;

/**
 * The margin or the bounds of the estimate include the general-purpose threshold.
 *
 * <h2>What it says</h2>
 *
 * Within the stated margins or bounds of the estimates, the training compute may be on either side of the threshold.
 *
 * <h2>Why</h2>
 *
 * An approximation within its margin is valid on both sides of the threshold. The actual side decides which duties apply, so a more
 * precise estimate is worth the effort.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining { compute 9.8e21 FLOP within 4% }
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * State a more precise estimate, for example from the logs of the run. Only stated margins and bounds are considered.
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining { compute 9.8e21 FLOP within 1% }
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * Consultation 3.1.1 with 3.4.1; guidelines paras. 17 and 120. The finding is our conclusion from both.
 */
@FindingCode(value = "presumption/near-threshold", severity = Severity.WARNING, requirements = "P09",
        act = "Art. 3(63)", consultation = "3.1.1, 3.4.1", guidelines = {Guideline.CRITERION, Guideline.ESTIMATE_MARGIN})
public final class PresumptionNearThreshold extends ModelRule {

    @Override
    public Stream<Finding> check(ModelAssessment model, LocalDate asOf) {
        Flop threshold = model.generalPurpose().threshold();
        Total compute = model.generalPurpose().compute();
        boolean open = MarginFindings.open(compute, threshold, ThresholdRelevance.generalPurpose(model),
                model.generalPurpose().status() == GeneralPurpose.Status.UNDETERMINED);
        return !open ? Stream.empty() : Stream.of(finding(model, MarginFindings.place(model),
                MarginFindings.message(model, compute, threshold,
                        CriterionText.of(model.ruleset()) + " a general-purpose AI model")));
    }
}
