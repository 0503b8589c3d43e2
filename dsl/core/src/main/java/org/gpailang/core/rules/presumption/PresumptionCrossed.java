package org.gpailang.core.rules.presumption;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.gpailang.core.assessment.GeneralPurpose;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.law.Guideline;
import org.gpailang.core.quantity.Flop;
import org.gpailang.core.rules.ModelRule;
import org.gpailang.core.rules.support.CriterionText;
import org.gpailang.core.rules.support.DutiesText;
import org.gpailang.core.rules.support.ThresholdText;
import org.gpailang.core.rules.support.Weight;
import org.gpailang.core.ruleset.Guidance;

/**
 * The model is presumed to be a general-purpose AI model.
 *
 * <h2>What it says</h2>
 *
 * The model generates a modality to which the threshold applies, and its training compute is greater than the threshold. The
 * consultation presumes that such a model is a general-purpose AI model; under the guidelines it meets the indicative criterion.
 *
 * <h2>Why</h2>
 *
 * Training compute combines the number of parameters with the amount of data and serves as a proxy for generality and capabilities. A
 * provider that places a general-purpose AI model on the Union market has the duties of Article 53 and, if established outside the
 * Union, of Article 54.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining { compute 1e23 FLOP }
 *     placed on market 2025-09-01 via api
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * Nothing is wrong; the duties follow. Evidence to the contrary can be stated with "rebuttal". A value equal to the threshold does not
 * cross it.
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining { compute 1e22 FLOP }
 *     placed on market 2025-09-01 via api
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * Art. 3(63) AI Act, recital 98; consultation 3.1.1; guidelines para. 17, which calls it an indicative criterion.
 */
@FindingCode(value = "presumption/crossed", severity = Severity.WARNING, requirements = "P01",
        act = "Art. 3(63)", consultation = "3.1.1", guidelines = Guideline.CRITERION)
public final class PresumptionCrossed extends ModelRule {

    @Override
    public Stream<Finding> check(ModelAssessment model, LocalDate asOf) {
        GeneralPurpose.Status status = model.generalPurpose().status();
        boolean crossed = status == GeneralPurpose.Status.PRESUMED || status == GeneralPurpose.Status.REBUTTAL_CLAIMED;
        Flop threshold = model.generalPurpose().threshold();
        boolean already = model.model().modification()
                && model.compute().originalsForGeneralPurpose(model.ruleset()).exceeds(threshold).orElse(false);
        if (!crossed || already) {
            return Stream.empty();
        }
        return Stream.of(finding(model, model.at(), model.display() + " " + CriterionText.of(model.ruleset())
                + " a general-purpose AI model: its training compute is " + ThresholdText.with(model.generalPurpose().compute(), threshold)
                + "." + DutiesText.of(model, asOf) + contestable(model)).withSeverity(Weight.ofPresumption(model))
                .withRelated("stated modalities", model.capabilities().generates().map(generates -> generates.at())));
    }

    /** That the conclusion is not final, unless a rebuttal is stated. */
    private static String contestable(ModelAssessment model) {
        if (model.generalPurpose().status() == GeneralPurpose.Status.REBUTTAL_CLAIMED) {
            return "";
        }
        return model.ruleset().text() == Guidance.GUIDELINES ? " The criterion is indicative: the definition in Article 3(63) decides."
                : " The presumption can be rebutted.";
    }
}
