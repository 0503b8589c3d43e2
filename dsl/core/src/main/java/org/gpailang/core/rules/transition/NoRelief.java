package org.gpailang.core.rules.transition;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.assessment.Obligation;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.law.Guideline;
import org.gpailang.core.rules.ModelRule;

/**
 * A gap in the data is stated for a model that was placed after the duties began to apply.
 *
 * <h2>What it says</h2>
 *
 * The file states that information on the training data is missing, and the model was not on the market before the duties applied.
 *
 * <h2>Why</h2>
 *
 * Only for models that were placed before 2 August 2025 do the texts accept that information on past training cannot be obtained, if
 * that is disclosed and justified. For later models there is no such relief.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * assess under guidelines-2025-07
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining { compute 1e24 FLOP }
 *     placed on market 2025-09-01 via api
 *     data-gap "the sources of the crawl of 2023" justified "not recorded"
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * Complete the information, or contact the AI Office.
 *
 * <pre>{@code
 * assess under guidelines-2025-07
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining { compute 1e24 FLOP }
 *     placed on market 2025-06-01 via api
 *     data-gap "the sources of the crawl of 2023" justified "not recorded"
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * Consultation 3.5; guidelines paras. 107 to 110 (July text: paras. 110 to 113).
 */
@FindingCode(value = "transition/no-relief", severity = Severity.WARNING, requirements = "V40",
        consultation = "3.5", guidelines = {Guideline.LEGACY_DATA, Guideline.LATER_DIFFICULTIES})
public final class NoRelief extends ModelRule {

    @Override
    public Stream<Finding> check(ModelAssessment model, LocalDate asOf) {
        boolean applies = !model.legacy() && !model.availability().events().isEmpty()
                && model.obligation(Obligation.Id.TRAINING_SUMMARY).status() != Obligation.Status.NOT_APPLICABLE
                && model.obligation(Obligation.Id.TRAINING_SUMMARY).status() != Obligation.Status.UNDETERMINED;
        return model.model().evidence().dataGap().stream().filter(gap -> applies).map(gap -> finding(model, gap.at(), model.display()
                + " was not on the market before " + model.ruleset().appliesFrom() + ", so a gap in the data does not reduce its duties."
                + " Complete the information, or contact the AI Office."));
    }
}
