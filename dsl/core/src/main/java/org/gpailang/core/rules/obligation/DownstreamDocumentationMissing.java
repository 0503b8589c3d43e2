package org.gpailang.core.rules.obligation;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.assessment.Obligation;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.law.Guideline;
import org.gpailang.core.rules.ModelRule;
import org.gpailang.core.rules.support.MissingDocument;

/**
 * Information for downstream providers is missing.
 *
 * <h2>What it says</h2>
 *
 * The duty applies to the model, its due date is known, and no document is stated for it. Before the due date, this is a warning;
 * afterwards, it is an error.
 *
 * <h2>Why</h2>
 *
 * Providers of AI systems that integrate the model need information on its capabilities and limitations, with at least the content of
 * Annex XII.
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
 * Add 'downstream' with its path or URL to 'documents'.
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining { compute 1e23 FLOP }
 *     placed on market 2025-09-01 via api
 *     documents {
 *         downstream "docs/downstream.md"
 *     }
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * Art. 53(1)(b) AI Act; consultation 3.1.2; guidelines para. 23 (July text: para. 24). For a modification:
 * consultation 3.2.2 and guidelines para. 65 (July text: para. 68). Dates: Art. 113 and 111(3); consultation 3.5.
 */
@FindingCode(value = "obligation/downstream-documentation-missing", severity = Severity.WARNING, errorWhenOverdue = true,
        requirements = "D02", act = "Art. 53(1)(b)", consultation = "3.1.2", guidelines = Guideline.DUTIES_OVER_LIFECYCLE)
public final class DownstreamDocumentationMissing extends ModelRule {

    @Override
    public Stream<Finding> check(ModelAssessment model, LocalDate asOf) {
        return MissingDocument.of(model, Obligation.Id.DOWNSTREAM_INFORMATION, "information for downstream providers", "downstream")
                .map(missing -> missing.finding(finding(model, model.at(), missing.message()), asOf));
    }
}
