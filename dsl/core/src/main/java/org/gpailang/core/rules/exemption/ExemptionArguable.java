package org.gpailang.core.rules.exemption;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.law.Guideline;
import org.gpailang.core.rules.ModelRule;
import org.gpailang.core.rules.support.ExemptionFindings;

/**
 * It is uncertain whether a condition of the open-source exemption is met.
 *
 * <h2>What it says</h2>
 *
 * The exemption is claimed, but a condition is met only under an interpretation that the texts leave open: a safety term that must be
 * proportionate, or a paid offer that nobody is required to buy.
 *
 * <h2>Why</h2>
 *
 * Under the guidelines, a licence may restrict specific high-risk uses for safety reasons if the terms are proportionate, objective and
 * non-discriminatory, and optional paid services are allowed. Both require a case-by-case assessment.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * assess under guidelines-2025-07
 * entity Lab "A lab" { established in FR }
 * licence Own "An own licence" {
 *     access free
 *     usage restricted safety "no use for weapons"
 *     modification free
 *     distribution free
 * }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining { compute 2e23 FLOP }
 *     licence Own
 *     public weights, architecture, usage-information
 *     claims open-source-exemption
 *     placed on market 2025-09-01 via repository
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * Document why the term is proportionate, or use a licence without it.
 *
 * <pre>{@code
 * assess under guidelines-2025-07
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
 *     pretraining { compute 2e23 FLOP }
 *     licence Own
 *     public weights, architecture, usage-information
 *     claims open-source-exemption
 *     placed on market 2025-09-01 via repository
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * Recitals 102 and 103; guidelines paras. 81, 85 and 86 (July text: paras. 84, 88 and 89); consultation 3.3.2 for microenterprises.
 */
@FindingCode(value = "exemption/arguable", severity = Severity.WARNING, requirements = {"X02", "X05"},
        act = "Art. 53(2)", consultation = "3.3.2",
        guidelines = {Guideline.SAFETY_TERMS, Guideline.NOT_MONETISED, Guideline.MICROENTERPRISES})
public final class ExemptionArguable extends ModelRule {

    @Override
    public Stream<Finding> check(ModelAssessment model, LocalDate asOf) {
        return !model.exemption().claimed() ? Stream.empty() : model.exemption().conditions().stream()
                .filter(condition -> condition.arguable())
                .map(condition -> ExemptionFindings.finding(finding(model, ExemptionFindings.place(model, condition),
                        "It is uncertain whether the open-source exemption applies. " + condition.reason()
                                + ". Document why you consider the condition to be met."), model, condition));
    }
}
