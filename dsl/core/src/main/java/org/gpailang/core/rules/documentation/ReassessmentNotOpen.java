package org.gpailang.core.rules.documentation;

import java.time.LocalDate;
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
 * A reassessment is requested although none can be requested yet.
 *
 * <h2>What it says</h2>
 *
 * A request to reassess a designation is stated for a day on which it cannot be made.
 *
 * <h2>Why</h2>
 *
 * A reassessment can be requested at the earliest six months after the designation, or after the decision to maintain it, and only
 * of a designation under Article 52(4).
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining { compute 3e22 FLOP }
 *     systemic-risk designated 2025-10-01 under 52(4)
 *     systemic-risk reassessment requested 2026-01-05 "new evaluations"
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * Request it six months after the decision.
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining { compute 3e22 FLOP }
 *     systemic-risk designated 2025-10-01 under 52(4)
 *     systemic-risk reassessment requested 2026-04-01 "new evaluations"
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * Art. 52(5) AI Act; guidelines para. 45 (July text: para. 47).
 */
@FindingCode(value = "documentation/reassessment-not-open", severity = Severity.WARNING, act = "Art. 52(5)",
        guidelines = Guideline.REASSESSMENT)
public final class ReassessmentNotOpen extends ModelRule {

    private static final int MONTHS = 6;

    @Override
    public Stream<Finding> check(ModelAssessment model, LocalDate asOf) {
        return model.model().evidence().designation().stream().flatMap(designation -> model.model().evidence().reassessments().stream()
                .filter(step -> step.step() == Reassessment.Step.REQUESTED).flatMap(request -> check(model, designation, request)));
    }

    private Stream<Finding> check(ModelAssessment model, Designation designation, Reassessment request) {
        if (designation.basis().filter(basis -> basis == Designation.Basis.FAILURE_TO_NOTIFY).isPresent()) {
            return Stream.of(finding(model, request.at(),
                    "A reassessment can be requested only of a designation under Article 52(4), and the model"
                    + " was designated under Article 52(1).").withRelated("designation", designation.at()));
        }
        LocalDate earliest = Stream.concat(Stream.of(designation.date()), model.model().evidence().reassessments().stream()
                .filter(step -> step.step() == Reassessment.Step.REFUSED && step.date().isBefore(request.date())).map(Reassessment::date))
                .max(LocalDate::compareTo).orElseThrow().plusMonths(MONTHS);
        return request.date().isBefore(earliest) ? Stream.of(finding(model, request.at(), "A reassessment can be requested from " + earliest
                + ", six months after the decision. Request it then, with objective, detailed and new reasons.")
                .withRelated("designation", designation.at())) : Stream.empty();
    }
}
