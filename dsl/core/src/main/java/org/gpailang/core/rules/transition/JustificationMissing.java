package org.gpailang.core.rules.transition;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Fix;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.rules.ModelRule;

/**
 * A gap in the information on past training is not justified.
 *
 * <h2>What it says</h2>
 *
 * The model was placed before the duties apply and declares a gap in its data without a justification.
 *
 * <h2>Why</h2>
 *
 * Nothing has to be retrained or unlearned where copyright measures are impossible for the past, information is not available or
 * retrieving it would be disproportionate. Such instances must be clearly justified and disclosed in the copyright policy and the
 * training summary.
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
 * Art. 111(3) AI Act; consultation 3.5; guidelines para. 111.
 */
@FindingCode(value = "transition/justification-missing", severity = Severity.WARNING, rows = "T02",
        act = "Art. 111(3)", consultation = "3.5", guidelines = "paras. 109 to 111")
public final class JustificationMissing extends ModelRule {

    @Override
    public Stream<Finding> check(ModelAssessment model, LocalDate asOf) {
        return model.model().evidence().dataGap().stream().filter(gap -> model.legacy() && gap.justification().isEmpty())
                .map(gap -> finding(model, gap.at(), "This gap is not justified. Add 'justified \"…\"' and disclose it in the copyright policy and"
                        + " the training summary; retraining is not asked for.")
                        .withFix(new Fix.Replace("State the justification", gap.at().end(), " justified \"\"")));
    }
}
