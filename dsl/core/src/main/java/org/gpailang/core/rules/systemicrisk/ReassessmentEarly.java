package org.gpailang.core.rules.systemicrisk;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.facts.duty.Designation;
import org.gpailang.core.facts.duty.Reassessment;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.law.Guideline;
import org.gpailang.core.rules.ModelRule;

/**
 * A reassessment is requested earlier than the law allows.
 *
 * <h2>What it says</h2>
 *
 * A reassessment of the designation was or is to be requested less than six months after the designation, or after the last decision to
 * maintain it, or although the designation followed a failure to notify.
 *
 * <h2>Why</h2>
 *
 * A reassessment can be requested at the earliest six months after the designation, and again six months after each decision to maintain
 * it. Only designations by the criteria of Annex XIII can be reassessed.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * assess under guidelines-2025-07
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining { compute 2e24 FLOP }
 *     placed on market 2025-09-01 via api
 *     systemic-risk designated 2025-12-01 under 52(4)
 *     systemic-risk reassessment requested 2026-01-05
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * Request it when six months have passed, with new reasons.
 *
 * <pre>{@code
 * assess under guidelines-2025-07
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining { compute 2e24 FLOP }
 *     placed on market 2025-06-01 via api
 *     systemic-risk designated 2025-07-01 under 52(4)
 *     systemic-risk reassessment requested 2026-01-05
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * Art. 52(5) AI Act; guidelines para. 45 (July text: para. 47).
 */
@FindingCode(value = "systemic-risk/reassessment-early", severity = Severity.WARNING, requirements = "V26",
        act = "Art. 52(5)", guidelines = Guideline.REASSESSMENT)
public final class ReassessmentEarly extends ModelRule {

    @Override
    public Stream<Finding> check(ModelAssessment model, LocalDate asOf) {
        return model.systemicRisk().designation().stream().flatMap(designation -> model.model().evidence().reassessments().stream()
                .filter(step -> step.step() == Reassessment.Step.REQUESTED).flatMap(step -> finding(model, designation, step).stream()));
    }

    private Optional<Finding> finding(ModelAssessment model, Designation designation, Reassessment request) {
        if (designation.basis().filter(basis -> basis == Designation.Basis.FAILURE_TO_NOTIFY).isPresent()) {
            return Optional.of(finding(model, request.at(), "The designation of " + model.display() + " followed a failure to notify"
                    + " (Article 52(1)). Only designations by the criteria of Annex XIII (Article 52(4)) can be reassessed.")
                    .withRelated("designation", designation.at()));
        }
        LocalDate since = model.model().evidence().reassessments().stream().filter(step -> step.step() == Reassessment.Step.REFUSED)
                .map(Reassessment::date).filter(request.date()::isAfter).max(LocalDate::compareTo).orElse(designation.date());
        LocalDate earliest = since.plusMonths(Reassessment.MONTHS);
        return request.date().isBefore(earliest) ? Optional.of(finding(model, request.at(), "A reassessment of " + model.display()
                + " can be requested from " + earliest + ", " + Reassessment.MONTHS + " months after " + since + ". Request it then, with"
                + " objective, detailed and new reasons.").withRelated("designation", designation.at())) : Optional.empty();
    }
}
