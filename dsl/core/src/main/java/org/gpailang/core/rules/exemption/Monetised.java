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
 * The model is monetised, so the open-source exemption does not hold.
 *
 * <h2>What it says</h2>
 *
 * The exemption is claimed, and the file states a way in which the model is turned into money. Each is reported at its place.
 *
 * <h2>Why</h2>
 *
 * Free and open-source means no monetary compensation for the model or its associated services: a price, paid support or other
 * services, or personal data used for more than security, compatibility or interoperability. An open repository is not by itself
 * monetisation, and transactions between microenterprises are left out. Under the guidelines a paid offer beside the free model is
 * harmless while nobody has to buy it.
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
 * Offer the model and what it needs free of charge, or do not claim the exemption.
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
 * Art. 53(2) AI Act, recital 103; consultation 3.3.2; guidelines paras. 86 to 89.
 */
@FindingCode(value = "exemption/monetised", severity = Severity.ERROR, rows = {"X05", "X06", "X07"},
        act = "recital 103", consultation = "3.3.2", guidelines = "paras. 86 to 89")
public final class Monetised extends ModelRule {

    @Override
    public Stream<Finding> check(ModelAssessment model, LocalDate asOf) {
        return ExemptionFindings.failed(model, Exemption.Id.NOT_MONETISED).map(condition -> finding(model, ExemptionFindings.place(model, condition),
                "The exemption does not hold. " + condition.reason() + ". Offer the model and what it needs free of charge, or do not claim"
                        + " the exemption."));
    }
}
