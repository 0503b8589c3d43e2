package org.gpailang.core.rules.exemption;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Fix;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.law.Guideline;
import org.gpailang.core.rules.ModelRule;

/**
 * The open-source exemption could be claimed.
 *
 * <h2>What it says</h2>
 *
 * All conditions of the exemption are met, but it is not claimed.
 *
 * <h2>Why</h2>
 *
 * Where the exemption applies, technical documentation (53(1)(a)), information for downstream providers (53(1)(b)) and an authorised
 * representative (54) are not required. Copyright policy and training summary still are.
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
 *     pretraining { compute 1e23 FLOP }
 *     licence Own
 *     public weights, architecture, usage-information
 *     placed on market 2025-09-01 via repository
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * Add "claims open-source-exemption".
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
 * Art. 53(2) and 54(6) AI Act; consultation 3.3.2; guidelines paras. 69 to 89 (July text: paras. 72 to 92).
 */
@FindingCode(value = "exemption/available", severity = Severity.HINT, requirements = {"X10", "X11"},
        act = "Art. 53(2), 54(6)", consultation = "3.3.2", guidelines = Guideline.OPEN_SOURCE)
public final class ExemptionAvailable extends ModelRule {

    @Override
    public Stream<Finding> check(ModelAssessment model, LocalDate asOf) {
        boolean useful = model.hasDuties() && model.model().openness().licence().isPresent();
        return model.exemption().claimed() || !model.exemption().holds().yes() || !useful ? Stream.empty() : Stream.of(finding(model,
                model.model().openness().licence().orElseThrow().at(), model.display()
                        + " meets all conditions of the open-source exemption."
                        + " Add 'claims open-source-exemption' if you claim it; Articles 53(1)(a), (b) and 54 then do not apply.")
                .withFix(new Fix.AddStatement("Claim the exemption", model.name(), "claims open-source-exemption")));
    }
}
