package org.gpailang.core.assessment;

import java.time.LocalDate;

/**
 * When it was known, or is to become known, that a model is or will be above the threshold for systemic risk.
 *
 * @param on the day
 * @param by what makes it known
 * @param activity what a message calls the activity with which it is known
 */
public record Knowledge(LocalDate on, By by, String activity) {

    /** What can make it known. */
    public enum By {
        /** An estimate of the compute. */
        ESTIMATE,
        /** The start of an activity. */
        ACTIVITY_START,
        /** The plan of an activity. */
        PLANNED,
        /** The day on which a run reaches the threshold. */
        CROSSING,
        /** No day is stated: it was known on this day at the latest. */
        AT_THE_LATEST
    }
}
