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
 * The licence restricts distribution, so the open-source exemption does not apply.
 *
 * <h2>What it says</h2>
 *
 * The exemption is claimed, but the licence restricts distribution or does not mention it.
 *
 * <h2>Why</h2>
 *
 * Anybody with access to the model must be able to redistribute it; a licence may only require attribution and identical or comparable
 * terms.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * licence Own "An own licence" {
 *     access free
 *     usage free
 *     modification free
 *     distribution restricted non-commercial "section 2"
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
 * Art. 53(2) and 54(6) AI Act, recital 102; consultation 3.3.2; guidelines paras. 79 and 80 (July text: paras. 82 and 83).
 */
@FindingCode(value = "exemption/distribution-restricted", severity = Severity.ERROR, requirements = {"X04", "X11"},
        act = "Art. 53(2), 54(6)", consultation = "3.3.2", guidelines = {Guideline.DISTRIBUTION, Guideline.RESTRICTIONS})
public final class DistributionRestricted extends ModelRule {

    @Override
    public Stream<Finding> check(ModelAssessment model, LocalDate asOf) {
        return ExemptionFindings.failed(model, Exemption.Id.DISTRIBUTION).map(condition -> ExemptionFindings.finding(
                finding(model, ExemptionFindings.place(model, condition), "The open-source exemption does not apply. " + condition.reason()
                        + ". Use a licence that allows anybody to redistribute the model, or do not claim the exemption."),
                model, condition));
    }
}
