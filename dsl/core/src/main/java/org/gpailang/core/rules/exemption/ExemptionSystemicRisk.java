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
import org.gpailang.core.rules.support.SystemicRiskText;

/**
 * The open-source exemption never applies to a model with systemic risk.
 *
 * <h2>What it says</h2>
 *
 * The exemption is claimed for a model with systemic risk. If it is undetermined whether the model has systemic risk, this is a
 * warning.
 *
 * <h2>Why</h2>
 *
 * Models with systemic risk are excluded from the exemption under any licence.
 *
 * <h2>Example</h2>
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
 *     pretraining {
 *         started 2025-11-01
 *         compute 3.8e25 FLOP
 *     }
 *     licence Own
 *     public weights, architecture, usage-information
 *     claims open-source-exemption
 *     placed on market 2025-09-01 via repository
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * Do not claim the exemption. Technical documentation, information for downstream providers and, for a provider outside the Union, an
 * authorised representative are required.
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
 * Art. 53(2), last sentence, and 54(6) AI Act; consultation 3.3.2; guidelines paras. 70 and 71 (July text: paras. 73 and 74).
 */
@FindingCode(value = "exemption/systemic-risk", severity = Severity.ERROR, requirements = "X09",
        act = "Art. 53(2), 54(6)", consultation = "3.3.2",
        guidelines = {Guideline.EXEMPTION_SCOPE, Guideline.NO_EXEMPTION_WITH_SYSTEMIC_RISK})
public final class ExemptionSystemicRisk extends ModelRule {

    @Override
    public Stream<Finding> check(ModelAssessment model, LocalDate asOf) {
        return ExemptionFindings.failed(model, Exemption.Id.NO_SYSTEMIC_RISK).map(condition -> model.systemicRisk().applies()
                ? finding(model, ExemptionFindings.place(model, condition), "The open-source exemption does not apply: " + model.display()
                        + " " + SystemicRiskText.of(model) + ", and such models are excluded under any licence. Do not claim it;"
                        + " Articles 53(1)(a), (b) and 54 apply.")
                : finding(model, ExemptionFindings.place(model, condition), "It is undetermined whether the open-source exemption applies,"
                        + " because it is undetermined whether " + model.display() + " has systemic risk. State the missing compute.")
                        .withSeverity(Severity.WARNING));
    }
}
