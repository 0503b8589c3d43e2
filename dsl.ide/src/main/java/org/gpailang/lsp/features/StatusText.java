package org.gpailang.lsp.features;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.assessment.Modifier;
import org.gpailang.core.assessment.Obligation;
import org.gpailang.core.assessment.Subject;
import org.gpailang.core.assessment.SystemAssessment;
import org.gpailang.report.Phrases;

/** The status of a model, a modification or a system in a few words. */
final class StatusText {

    private StatusText() {}

    /** The status and, for a modification, whether its author is a provider. */
    static String status(Subject subject) {
        if (subject instanceof SystemAssessment system) {
            return "system of a " + system.roles().stream().map(role -> Phrases.words(role.kind())).distinct()
                    .reduce((one, other) -> one + " and " + other).orElse("provider not stated");
        }
        ModelAssessment model = (ModelAssessment) subject;
        String purpose = "general-purpose: " + Phrases.words(model.generalPurpose().status());
        String modifier = model.modifier().map(Modifier::provider).map(provider -> provider ? " · modifier is a provider"
                : " · modifier is not a provider").orElse("");
        return purpose + (model.systemicRisk().truth().no() ? "" : " · systemic risk: " + Phrases.words(model.systemicRisk().status()))
                + modifier;
    }

    /** The numbers of open and of undetermined duties and the next due date; empty if no duties arise. */
    static Optional<String> duties(Subject subject, LocalDate asOf) {
        if (!subject.hasDuties()) {
            return Optional.empty();
        }
        List<String> duties = new ArrayList<>();
        long open = subject.obligations().stream().filter(Obligation::open).count();
        long overdue = subject.obligations().stream().filter(duty -> duty.status() == Obligation.Status.OVERDUE).count();
        long undetermined = subject.obligations().stream().filter(Obligation::undetermined).count();
        if (open > 0 || undetermined == 0) {
            duties.add(open == 0 ? "no open duty" : open == 1 ? "1 open duty" : open + " open duties");
        }
        if (overdue > 0) {
            duties.add(overdue + " overdue");
        }
        if (undetermined > 0) {
            duties.add(undetermined + (undetermined == 1 ? " undetermined duty" : " undetermined duties"));
        }
        subject.nextDue(asOf).ifPresent(day -> duties.add("next due " + day));
        return Optional.of(String.join(" · ", duties));
    }
}
