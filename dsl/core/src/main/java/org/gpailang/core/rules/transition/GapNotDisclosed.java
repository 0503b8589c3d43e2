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
 * A justified gap in the data is not disclosed.
 *
 * <h2>What it says</h2>
 *
 * The file states and justifies a gap in the information on past training, and does not state that it was disclosed.
 *
 * <h2>Why</h2>
 *
 * For models placed before 2 August 2025, information on past training that cannot be obtained need not be reconstructed. The gap has to
 * be disclosed and justified in the copyright policy and in the training summary.
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
 *     placed on market 2025-06-01 via api
 *     data-gap "the sources of the crawl of 2023" justified "not recorded"
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * Disclose the gap in both documents and state the day.
 *
 * <pre>{@code
 * assess under guidelines-2025-07
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining { compute 1e24 FLOP }
 *     placed on market 2025-06-01 via api
 *     data-gap "the sources of the crawl of 2023" justified "not recorded" disclosed 2025-12-01
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * Art. 111(3) AI Act; consultation 3.5; guidelines paras. 107 and 108 (July text: paras. 110 and 111).
 */
@FindingCode(value = "transition/gap-not-disclosed", severity = Severity.WARNING, requirements = "V40",
        act = "Art. 111(3)", consultation = "3.5", guidelines = Guideline.LEGACY_DATA)
public final class GapNotDisclosed extends ModelRule {

    @Override
    public Stream<Finding> check(ModelAssessment model, LocalDate asOf) {
        return model.model().evidence().dataGap().stream().filter(gap -> model.legacy() && gap.justification().isPresent())
                .filter(gap -> gap.disclosed().filter(day -> !day.isAfter(asOf)).isEmpty()).map(gap -> finding(model, gap.at(),
                        "This gap is not stated to be disclosed. Disclose it in the copyright policy and in the training summary, and add"
                                + " 'disclosed DATE'.").withFix(new Fix.Replace("State that it is disclosed", gap.at().end(), " disclosed "
                                        + asOf)));
    }
}
