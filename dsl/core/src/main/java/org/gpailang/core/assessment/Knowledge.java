package org.gpailang.core.assessment;

import java.time.LocalDate;

/**
 * When it became known, or will become known, that a model is or will be above the threshold for systemic risk.
 *
 * @param on the date
 * @param by the event that makes it known
 * @param activity the name in messages of the activity with which it is known
 */
public record Knowledge(LocalDate on, By by, String activity) {

    /** The events that can make it known. */
    public enum By {
        /** An estimate of the compute. */
        ESTIMATE,
        /** The start of an activity. */
        ACTIVITY_START,
        /** The plan of an activity. */
        PLANNED,
        /** A run reaches the threshold. */
        CROSSING,
        /** No date is stated: it was known on this date at the latest. */
        AT_THE_LATEST,
        /** The placing on the market, where its provider can know of no earlier date: it did not train the model, or evidence decides. */
        PLACED
    }
}
