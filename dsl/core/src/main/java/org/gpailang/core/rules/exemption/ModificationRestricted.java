package org.gpailang.core.rules.exemption;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.gpailang.core.assessment.Exemption;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.law.Guideline;
import org.gpailang.core.rules.ModelRule;
import org.gpailang.core.rules.support.ExemptionFindings;

/**
 * The licence restricts modification, so the open-source exemption does not apply.
 *
 * <h2>What it says</h2>
 *
 * The exemption is claimed, but the licence restricts modification or does not mention it.
 *
 * <h2>Why</h2>
 *
 * Anybody must be able to modify the model freely, without payment or other restrictions.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * licence Own "An own licence" {
 *     access free
 *     usage free
 *     modification restricted non-commercial "section 2"
 *     distribution free
 * }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining { compute 1e23 FLOP }
 *     licence Own
 *     public weights, architecture, usage-information
 *     claims open-source-exemption
 *     placed on market 2025-09-01 via repository
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * Release the model under a licence that allows it, such as Apache-2.0 or MIT, or do not claim the exemption.
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * licence Own "An own licence" {
 *     access free
 *     usage free
 *     modification free
 *     distribution free
 * }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining { compute 1e23 FLOP }
 *     licence Own
 *     public weights, architecture, usage-information
 *     claims open-source-exemption
 *     placed on market 2025-09-01 via repository
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * Art. 53(2) and 54(6) AI Act, recital 102; consultation 3.3.2; guidelines paras. 75 and 78 (July text: paras. 78 and 81).
 */
@FindingCode(value = "exemption/modification-restricted", severity = Severity.ERROR, requirements = {"X03", "X11"},
        act = "Art. 53(2), 54(6)", consultation = "3.3.2", guidelines = {Guideline.FOUR_RIGHTS, Guideline.MODIFICATION})
public final class ModificationRestricted extends ModelRule {

    @Override
    public Stream<Finding> check(ModelAssessment model, LocalDate asOf) {
        return ExemptionFindings.failed(model, Exemption.Id.MODIFICATION).map(condition -> ExemptionFindings.finding(
                finding(model, ExemptionFindings.place(model, condition), "The open-source exemption does not apply. " + condition.reason()
                        + ". Use a licence that allows anybody to modify the model, or do not claim the exemption."),
                model, condition));
    }
}
