package org.gpailang.report.draft;

import java.time.LocalDate;
import java.util.Optional;
import org.gpailang.core.assessment.Obligation;
import org.gpailang.core.facts.duty.Document;
import org.gpailang.report.Phrases;

/** The status of a duty, for the introduction of a draft. */
final class Duties {

    private Duties() {}

    /** Why a document is not required; absent if it is, or if that is undetermined. */
    static Optional<String> notRequired(Obligation duty, String document, LocalDate asOf) {
        boolean no = duty.status() == Obligation.Status.NOT_APPLICABLE || duty.status() == Obligation.Status.EXEMPT;
        return no ? Optional.of(document + " is not required as of " + asOf + ": " + Phrases.small(duty.reason()) + " (Art. "
                + duty.id().provision()
                + " AI Act).") : Optional.empty();
    }

    /** Whether the document is required, its due date, and its scope. */
    static String state(Obligation duty, LocalDate asOf) {
        String due = duty.due().map(day -> ", by " + day).orElse("");
        String limited = !duty.limitedToModification() ? ""
                : " It is limited to the modification and can refer to the documentation of the original for the rest.";
        return switch (duty.status()) {
            case NOT_APPLICABLE -> "Under this ruleset, no such document is required as of " + asOf + ": " + duty.reason() + ".";
            case EXEMPT -> "No such document is required as of " + asOf + ": " + duty.reason() + ".";
            case NOT_YET_DUE -> "It is required under Art. " + duty.id().provision() + (due.isEmpty()
                    ? " once the model is placed on the market" : due)
                    + "." + limited;
            case DUE -> "It is required under Art. " + duty.id().provision() + due + "." + limited;
            case OVERDUE -> "It is required under Art. " + duty.id().provision() + due + ", and this date has passed." + limited;
            case CONTESTED -> "It is required under Art. " + duty.id().provision() + due + ", unless the claimed rebuttal holds." + limited;
            case UNDETERMINED -> "Whether it is required under Art. " + duty.id().provision() + ", or since when, is undetermined as of "
                    + asOf
                    + ": " + duty.reason() + ".";
            case FULFILLED -> "The files already state such a document"
                    + duty.document().flatMap(Document::date).map(day -> ", dated " + day).orElse("") + "."
                    + limited;
        };
    }
}
