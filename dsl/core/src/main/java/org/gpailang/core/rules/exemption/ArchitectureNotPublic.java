package org.gpailang.core.rules.exemption;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.gpailang.core.assessment.Exemption;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.facts.market.PublicItem;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.law.Guideline;
import org.gpailang.core.rules.ModelRule;
import org.gpailang.core.rules.support.ExemptionFindings;

/**
 * Information on the architecture is not public, so the open-source exemption does not apply.
 *
 * <h2>What it says</h2>
 *
 * The exemption is claimed, but information on the architecture is not stated to be public.
 *
 * <h2>Why</h2>
 *
 * The parameters including the weights, information on the architecture and information on usage must be public, in a form that allows
 * others to use, modify and distribute the model.
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
 *     public weights, usage-information
 *     claims open-source-exemption
 *     placed on market 2025-09-01 via repository
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * Publish what is missing and add 'architecture' to 'public', or do not claim the exemption.
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
 * Art. 53(2) and 54(6) AI Act; consultation 3.3.2; guidelines paras. 87 and 88 (July text: paras. 90 and 91).
 */
@FindingCode(value = "exemption/architecture-not-public", severity = Severity.ERROR, requirements = "X08",
        act = "Art. 53(2), 54(6)", consultation = "3.3.2", guidelines = Guideline.PUBLIC_PARAMETERS)
public final class ArchitectureNotPublic extends ModelRule {

    @Override
    public Stream<Finding> check(ModelAssessment model, LocalDate asOf) {
        return ExemptionFindings.failed(model, Exemption.Id.ARCHITECTURE_PUBLIC).map(condition -> finding(model,
                ExemptionFindings.place(model, condition), "The open-source exemption does not apply. " + condition.reason()
                        + ". Publish what is missing and add 'architecture' to 'public', or do not claim the exemption.")
                        .withFix(ExemptionFindings.publish(model, PublicItem.ARCHITECTURE)));
    }
}
