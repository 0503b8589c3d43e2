package org.gpailang.core.rules.catalogue;

import java.util.stream.Stream;
import org.gpailang.core.assessment.FileAssessment;
import org.gpailang.core.facts.catalogue.Confidence;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.law.Guideline;
import org.gpailang.core.rules.FileRule;
import org.gpailang.core.rules.support.EntriesInUse;

/**
 * A conclusion depends on an entry of the catalogue with low confidence.
 *
 * <h2>What it says</h2>
 *
 * An estimate uses the peak of an accelerator, or the open-source exemption depends on a licence, whose entry states a low confidence.
 *
 * <h2>Why</h2>
 *
 * What a licence allows decides whether the exemption holds, and the peak of a chip whether a threshold is crossed. Where the entry has
 * a weak source or an open doubt, the conclusion is no more reliable than the entry.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * accelerator Chip "A chip" {
 *     source "press reports" 2026-01-10
 *     confidence low "the maker publishes no data sheet"
 *     bf16 900 TFLOP/s
 * }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining { compute 100000 GPU-hours on Chip at 40% }
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * Check the figure, and state the peak in the estimate; or declare the licence or the accelerator with what you checked.
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * accelerator Chip "A chip" {
 *     source "press reports" 2026-01-10
 *     confidence low "the maker publishes no data sheet"
 *     bf16 900 TFLOP/s
 * }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining { compute 100000 GPU-hours on Chip peak 880 TFLOP/s at 40% }
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * For accelerators, consultation 3.4.1 (H in C = N · L · H · U) and guidelines annex A.2; for licences, Art. 53(2) and 54(6) AI Act,
 * consultation 3.3.2 and guidelines paras. 80 and 81 (July text: paras. 83 and 84). The levels of confidence are ours.
 */
@FindingCode(value = "catalogue/low-confidence", severity = Severity.INFORMATION, consultation = "3.4.1", guidelines = Guideline.ESTIMATION)
public final class LowConfidence extends FileRule {

    @Override
    public Stream<Finding> check(FileAssessment file) {
        return EntriesInUse.of(file, Confidence.LOW).map(entry -> finding(file.ruleset(), entry.subject(), entry.at(),
                "The entry for " + entry.name() + ", used for " + entry.what() + ", has low confidence: " + entry.provenance().doubt()
                        .orElse("it gives no reason") + ". Verify it, or state the correct value yourself.", entry.basis())
                        .withRelated("the entry", entry.declared()));
    }
}
