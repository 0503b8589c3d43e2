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
 * Documentation of cybersecurity protection is missing.
 *
 * <h2>What it says</h2>
 *
 * The duty applies to the model, its due date is known, and no document is stated for it. Before the due date, this is a warning;
 * afterwards, it is an error.
 *
 * <h2>Why</h2>
 *
 * The model and its physical infrastructure require an adequate level of cybersecurity protection.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining {
 *         started 2025-11-01
 *         compute 3.8e25 FLOP
 *     }
 *     placed on market 2025-09-01 via api
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * Add 'cybersecurity' with its path or URL to 'documents'.
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining {
 *         started 2025-11-01
 *         compute 3.8e25 FLOP
 *     }
 *     placed on market 2025-09-01 via api
 *     documents {
 *         cybersecurity "docs/cybersecurity.md"
 *     }
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * Art. 55(1)(d) AI Act; consultation 3.1.2; guidelines para. 21 (July text: para. 22). For a modification:
 * consultation 3.2.2 and guidelines para. 65 (July text: para. 68). Dates: Art. 113 and 111(3); consultation 3.5.
 */
@FindingCode(value = "obligation/cybersecurity-missing", severity = Severity.WARNING, errorWhenOverdue = true,
        requirements = "D09", act = "Art. 55(1)(d)", consultation = "3.1.2", guidelines = Guideline.WHOLE_LIFECYCLE)
public final class CybersecurityMissing extends ModelRule {

    @Override
    public Stream<Finding> check(ModelAssessment model, LocalDate asOf) {
        return MissingDocument.of(model, Obligation.Id.CYBERSECURITY, "documentation of cybersecurity protection", "cybersecurity")
                .map(missing -> missing.finding(finding(model, model.at(), missing.message()), asOf));
    }
}
