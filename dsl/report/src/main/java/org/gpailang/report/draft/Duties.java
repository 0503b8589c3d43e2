package org.gpailang.report.draft;

import java.time.LocalDate;
import org.gpailang.core.assessment.Obligation;

/** The status of a duty, for the introduction of a draft. */
final class Duties {

    private Duties() {}

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
            case FULFILLED -> "The files already name one. " + duty.reason() + "." + limited;
        };
    }
}
