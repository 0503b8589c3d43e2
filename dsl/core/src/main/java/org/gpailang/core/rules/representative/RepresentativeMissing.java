package org.gpailang.core.rules.representative;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.assessment.Obligation;
import org.gpailang.core.facts.entity.Entity;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Fix;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.law.Guideline;
import org.gpailang.core.rules.ModelRule;
import org.gpailang.core.rules.support.Weight;

/**
 * A provider established outside the Union has no authorised representative.
 *
 * <h2>What it says</h2>
 *
 * The provider is established outside the Union, the rules apply to its model, and no representative is stated. Before the due date,
 * this is a warning.
 *
 * <h2>Why</h2>
 *
 * Providers are subject to the rules wherever they are established. Before placing a model on the Union market, providers in third
 * countries must appoint, by written mandate, an authorised representative established in the Union. Open-source models that qualify
 * for the exemption and have no systemic risk are exempt.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * entity Abroad "A lab abroad" { established in CN }
 * model Edge by Abroad {
 *     generates text
 *     scope broad
 *     pretraining { compute 1e23 FLOP }
 *     placed on market 2025-09-01 via api
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * Add the representative and the date of the appointment to the entity.
 *
 * <pre>{@code
 * entity Abroad "A lab abroad" {
 *     established in CN
 *     representative Agent appointed 2025-08-20
 * }
 * entity Agent "An agent" { established in IE }
 * model Edge by Abroad {
 *     generates text
 *     scope broad
 *     pretraining { compute 1e23 FLOP }
 *     placed on market 2025-09-01 via api
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * Art. 54(1) and (6) AI Act; consultation 3.2; guidelines para. 48 (July text: para. 50).
 */
@FindingCode(value = "representative/missing", severity = Severity.ERROR, requirements = {"R07", "D05"},
        act = "Art. 54(1)", consultation = "3.2", guidelines = Guideline.THIRD_COUNTRIES)
public final class RepresentativeMissing extends ModelRule {

    @Override
    public Stream<Finding> check(ModelAssessment model, LocalDate asOf) {
        Obligation duty = model.obligation(Obligation.Id.REPRESENTATIVE);
        boolean missing = duty.open() && duty.due().isPresent()
                && model.dutyHolder().flatMap(Entity::representative).isEmpty();
        if (!missing) {
            return Stream.empty();
        }
        Entity provider = model.dutyHolder().orElseThrow();
        Finding finding = finding(model, model.at(), provider.display() + " is established outside the Union ("
                + provider.country().orElseThrow().value() + ") and has no authorised representative in the Union, which is required by "
                + duty.due().orElseThrow() + ". Add 'representative ENTITY appointed DATE' to the entity.")
                .withRelated("place of establishment", provider.country().map(country -> country.at()))
                .withFix(new Fix.Appoint("Add an authorised representative", provider.name(), duty.due().orElseThrow()));
        return Stream.of(asOf.isBefore(duty.due().orElseThrow()) ? finding.withSeverity(Weight.upcoming(duty.due(), asOf)) : finding);
    }
}
