package org.gpailang.core.rules.exemption;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.gpailang.core.assessment.Exemption;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.rules.ModelRule;
import org.gpailang.core.rules.support.ExemptionFindings;

/**
 * The open-source exemption never holds for a model with systemic risk.
 *
 * <h2>What it says</h2>
 *
 * The exemption is claimed for a model that carries systemic risk. While that is undetermined it is a warning.
 *
 * <h2>Why</h2>
 *
 * The law excludes models with systemic risk from the exemption, whatever their licence.
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
 * Do not claim the exemption; documentation, information for downstream providers and, from outside the Union, a representative are
 * owed.
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
 * Art. 53(2), last sentence, and 54(6) AI Act; consultation 3.3.2; guidelines para. 74.
 */
@FindingCode(value = "exemption/systemic-risk", severity = Severity.ERROR, rows = "X09",
        act = "Art. 53(2), 54(6)", consultation = "3.3.2", guidelines = "para. 74")
public final class ExemptionSystemicRisk extends ModelRule {

    @Override
    public Stream<Finding> check(ModelAssessment model, LocalDate asOf) {
        return ExemptionFindings.failed(model, Exemption.Id.NO_SYSTEMIC_RISK).map(condition -> model.systemicRisk().applies()
                ? finding(model, ExemptionFindings.place(model, condition), "The exemption does not hold: " + model.display() + " carries systemic risk,"
                        + " which no licence exempts. Do not claim it; Articles 53(1)(a), (b) and 54 apply.")
                : finding(model, ExemptionFindings.place(model, condition), "Whether the exemption holds cannot be told: whether " + model.display()
                        + " carries systemic risk is undetermined. State the compute that is missing.").withSeverity(Severity.WARNING));
    }
}
