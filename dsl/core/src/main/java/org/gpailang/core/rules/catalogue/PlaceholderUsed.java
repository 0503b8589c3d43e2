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
 * A conclusion depends on a placeholder.
 *
 * <h2>What it says</h2>
 *
 * An estimate uses the peak of an accelerator, or the open-source exemption depends on a licence, whose entry is marked as a
 * placeholder: its figures were announced before there was a product, or are those of another product.
 *
 * <h2>Why</h2>
 *
 * A run cannot have been computed on a chip that is not yet made with the peak that was announced for it. A wrong peak changes the
 * compute in proportion, and with it whether a threshold is crossed.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * accelerator Next "The next chip" {
 *     confidence placeholder "announced, not sold yet"
 *     bf16 4000 TFLOP/s
 * }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining { compute 100000 GPU-hours on Next at 40% }
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * Name the chip that was used, or state its peak in the estimate.
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining { compute 100000 GPU-hours on H100-SXM5 at 40% }
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * For accelerators, consultation 3.4.1 (H in C = N · L · H · U) and guidelines annex A.2; for licences, Art. 53(2) and 54(6) AI Act,
 * consultation 3.3.2 and guidelines paras. 80 and 81 (July text: paras. 83 and 84). The levels of confidence are ours.
 */
@FindingCode(value = "catalogue/placeholder", severity = Severity.WARNING, consultation = "3.4.1", guidelines = Guideline.ESTIMATION)
public final class PlaceholderUsed extends FileRule {

    @Override
    public Stream<Finding> check(FileAssessment file) {
        return EntriesInUse.of(file, Confidence.PLACEHOLDER).map(entry -> finding(file.ruleset(), entry.subject(), entry.at(),
                "The entry for " + entry.name() + ", used for " + entry.what() + ", is a placeholder: " + entry.provenance().doubt()
                        .orElse("it gives no reason") + ". State the actual value instead.", entry.basis())
                        .withRelated("the entry", entry.declared()));
    }
}
