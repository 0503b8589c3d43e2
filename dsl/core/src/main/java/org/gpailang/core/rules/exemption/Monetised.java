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
 * The model is monetised, so the open-source exemption does not apply.
 *
 * <h2>What it says</h2>
 *
 * The exemption is claimed, but the file states that the model is monetised. Each form of monetisation is reported at its location.
 *
 * <h2>Why</h2>
 *
 * A model is not free and open-source if there is monetary compensation for it or for associated services: a price, paid support or
 * other services, or the use of personal data for purposes other than security, compatibility or interoperability. Publication in an
 * open repository is not monetisation in itself, and transactions between microenterprises are excluded. Under the guidelines, a paid
 * offer in addition to the free model is allowed if nobody is required to buy it. Support that is required to obtain the weights is not
 * optional.
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
 *     monetised by price "per download"
 *     claims open-source-exemption
 *     placed on market 2025-09-01 via repository
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * Offer the model and everything needed to use it free of charge, or do not claim the exemption.
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
 * Art. 53(2) AI Act, recital 103; consultation 3.3.2; guidelines paras. 82 to 84 and 86 (July text: paras. 85 to 87 and 89).
 */
@FindingCode(value = "exemption/monetised", severity = Severity.ERROR, requirements = {"X05", "X06", "X07"},
        act = "recital 103", consultation = "3.3.2",
        guidelines = {Guideline.MONETISATION, Guideline.PERSONAL_DATA, Guideline.MICROENTERPRISES})
public final class Monetised extends ModelRule {

    @Override
    public Stream<Finding> check(ModelAssessment model, LocalDate asOf) {
        return ExemptionFindings.failed(model, Exemption.Id.NOT_MONETISED).map(condition -> finding(model,
                ExemptionFindings.place(model, condition), "The open-source exemption does not apply. " + condition.reason()
                        + ". Offer the model and everything needed to use it free of charge, or do not claim the exemption."));
    }
}
