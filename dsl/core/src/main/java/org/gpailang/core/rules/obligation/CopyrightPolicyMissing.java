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
 * The copyright policy is missing.
 *
 * <h2>What it says</h2>
 *
 * The duty applies to the model, its due date is known, and no document is stated for it. Before the due date, this is a warning;
 * afterwards, it is an error.
 *
 * <h2>Why</h2>
 *
 * Providers must put in place a policy to comply with Union copyright law, including reservations of rights. One policy covers all
 * models of a provider.
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
 * Add 'copyright-policy' with its path or URL to 'documents'.
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining { compute 1e23 FLOP }
 *     placed on market 2025-09-01 via api
 *     documents {
 *         copyright-policy "docs/copyright-policy.md"
 *     }
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * Art. 53(1)(c) AI Act; consultation 3.1.2; guidelines paras. 23 and 72 (July text: paras. 24 and 75). For a modification:
 * consultation 3.2.2 and guidelines para. 65 (July text: para. 68). Dates: Art. 113 and 111(3); consultation 3.5.
 */
@FindingCode(value = "obligation/copyright-policy-missing", severity = Severity.WARNING, errorWhenOverdue = true,
        requirements = "D03", act = "Art. 53(1)(c)", consultation = "3.1.2",
        guidelines = {Guideline.DUTIES_OVER_LIFECYCLE, Guideline.REMAINING_DUTIES})
public final class CopyrightPolicyMissing extends ModelRule {

    @Override
    public Stream<Finding> check(ModelAssessment model, LocalDate asOf) {
        return MissingDocument.of(model, Obligation.Id.COPYRIGHT_POLICY, "copyright policy", "copyright-policy")
                .map(missing -> missing.finding(finding(model, model.at(), missing.message()), asOf));
    }
}
