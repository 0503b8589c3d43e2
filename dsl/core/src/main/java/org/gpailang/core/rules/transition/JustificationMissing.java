package org.gpailang.core.rules.transition;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Fix;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.law.Guideline;
import org.gpailang.core.rules.ModelRule;

/**
 * A gap in the information on past training is not justified.
 *
 * <h2>What it says</h2>
 *
 * The model was placed on the market before the duties began to apply, and the file states a gap in its training data without a
 * justification.
 *
 * <h2>Why</h2>
 *
 * No retraining or unlearning is required if copyright measures cannot be implemented for past training, if information is not
 * available, or if retrieving it would be disproportionate. Such cases must be clearly justified and disclosed in the copyright policy
 * and the training summary.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining { compute 1e23 FLOP }
 *     placed on market 2025-03-01 via api
 *     data-gap "crawl logs of 2023"
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * Add 'justified' with the reason, and disclose it in both documents.
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining { compute 1e23 FLOP }
 *     placed on market 2025-03-01 via api
 *     data-gap "crawl logs of 2023" justified "deleted under the retention policy of the time"
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * Art. 111(3) AI Act; consultation 3.5; guidelines paras. 107 and 108 (July text: paras. 110 and 111).
 */
@FindingCode(value = "transition/justification-missing", severity = Severity.WARNING, requirements = "T02",
        act = "Art. 111(3)", consultation = "3.5", guidelines = Guideline.LEGACY_DATA)
public final class JustificationMissing extends ModelRule {

    @Override
    public Stream<Finding> check(ModelAssessment model, LocalDate asOf) {
        return model.model().evidence().dataGap().stream().filter(gap -> model.legacy() && gap.justification().isEmpty())
                .map(gap -> finding(model, gap.at(), "This gap is not justified. Retraining is not required, but add 'justified \"…\"' and"
                        + " disclose the gap in the copyright policy and the training summary.")
                        .withFix(new Fix.Replace("Add a justification", gap.at().end(), " justified \"\"")));
    }
}
