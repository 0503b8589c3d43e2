package org.gpailang.core.rules.representative;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.assessment.Obligation;
import org.gpailang.core.facts.entity.Entity;
import org.gpailang.core.facts.entity.Representative;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.law.Guideline;
import org.gpailang.core.rules.ModelRule;

/**
 * An authorised representative was appointed after the model was placed on the market.
 *
 * <h2>What it says</h2>
 *
 * The representative was appointed after the due date: the first placing on the market or, for models placed before the duties began to
 * apply, the end of the transition period.
 *
 * <h2>Why</h2>
 *
 * The representative must be appointed before the model is placed on the Union market.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * entity Abroad "A lab abroad" {
 *     established in CN
 *     representative Agent appointed 2025-09-20
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
 * <h2>Instead</h2>
 *
 * A late appointment cannot be corrected. Place further models on the market only after the appointment.
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
 * Art. 54(1) AI Act; consultation 3.2; guidelines para. 48 (July text: para. 50).
 */
@FindingCode(value = "representative/appointed-late", severity = Severity.ERROR, requirements = "R07",
        act = "Art. 54(1)", consultation = "3.2", guidelines = Guideline.THIRD_COUNTRIES)
public final class RepresentativeAppointedLate extends ModelRule {

    @Override
    public Stream<Finding> check(ModelAssessment model, LocalDate asOf) {
        Obligation duty = model.obligation(Obligation.Id.REPRESENTATIVE);
        Optional<Representative> representative = model.dutyHolder().flatMap(Entity::representative);
        Optional<LocalDate> appointed = representative.flatMap(Representative::appointed);
        boolean late = duty.status() != Obligation.Status.NOT_APPLICABLE && duty.status() != Obligation.Status.EXEMPT
                && duty.due().isPresent() && appointed
                .filter(day -> model.legacy() ? day.isAfter(duty.due().get()) : !day.isBefore(duty.due().get())).isPresent();
        if (!late) {
            return Stream.empty();
        }
        Location at = representative.get().at();
        boolean here = at.file().equals(model.at().file());
        return Stream.of(finding(model, here ? at : model.at(), "The representative of " + model.dutyHolder().orElseThrow().display()
                + " was appointed on " + appointed.get() + ", but " + model.display() + " required one "
                + (model.legacy() ? "by " : "before ")
                + duty.due().get() + ". The representative must be appointed before a model is placed on the market.")
                .withRelated("authorised representative", at));
    }
}
