package org.gpailang.report.draft;

import java.time.LocalDate;
import org.gpailang.core.assessment.Obligation;

/** Where a duty stands, as the introduction of a draft says it. */
final class Duties {

    private Duties() {}

    /** Whether the document is owed, by when, and for what. */
    static String state(Obligation duty, LocalDate asOf) {
        String due = duty.due().map(day -> ", by " + day).orElse("");
        String limited = duty.limitedToModification() ? " It is limited to the modification; for the rest refer to the original's." : "";
        return switch (duty.status()) {
            case NOT_APPLICABLE -> "By this ruleset no such document is owed as of " + asOf + ": " + duty.reason() + ".";
            case EXEMPT -> "No such document is owed as of " + asOf + ": " + duty.reason() + ".";
            case NOT_YET_DUE -> "It is owed under Art. " + duty.id().provision() + (due.isEmpty()
                    ? " once the model is placed on the market" : due)
                    + "." + limited;
            case DUE -> "It is owed under Art. " + duty.id().provision() + due + "." + limited;
            case OVERDUE -> "It is owed under Art. " + duty.id().provision() + due + ", and that day has passed." + limited;
            case CONTESTED -> "It is owed under Art. " + duty.id().provision() + due + ", unless the rebuttal holds that is claimed." + limited;
            case UNDETERMINED -> "Whether it is owed under Art. " + duty.id().provision() + ", or since when, is undetermined as of " + asOf
                    + ": " + duty.reason() + ".";
            case FULFILLED -> "The files name one already. " + duty.reason() + "." + limited;
        };
    }
}
