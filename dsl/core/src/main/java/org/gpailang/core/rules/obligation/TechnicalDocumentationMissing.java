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
 * The technical documentation is missing.
 *
 * <h2>What it says</h2>
 *
 * The duty applies to the model, its due date is known, and no document is stated for it. Before the due date, this is a warning;
 * afterwards, it is an error.
 *
 * <h2>Why</h2>
 *
 * Providers must draw up and keep up to date the technical documentation of the model, with at least the content of Annex XI, and
 * provide it to the AI Office and the national competent authorities on request.
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
 * Add 'technical' with its path or URL to 'documents'.
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining { compute 1e23 FLOP }
 *     placed on market 2025-09-01 via api
 *     documents {
 *         technical "docs/technical.md"
 *     }
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * Art. 53(1)(a) AI Act; consultation 3.1.2; guidelines para. 23 (July text: para. 24). For a modification:
 * consultation 3.2.2 and guidelines para. 65 (July text: para. 68). Dates: Art. 113 and 111(3); consultation 3.5.
 */
@FindingCode(value = "obligation/technical-documentation-missing", severity = Severity.WARNING, errorWhenOverdue = true,
        requirements = "D01", act = "Art. 53(1)(a)", consultation = "3.1.2", guidelines = Guideline.DUTIES_OVER_LIFECYCLE)
public final class TechnicalDocumentationMissing extends ModelRule {

    @Override
    public Stream<Finding> check(ModelAssessment model, LocalDate asOf) {
        return MissingDocument.of(model, Obligation.Id.TECHNICAL_DOCUMENTATION, "technical documentation", "technical")
                .map(missing -> missing.finding(finding(model, model.at(), missing.message()), asOf));
    }
}
