package org.gpailang.core.assessment;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Whether and by when the Commission is to be notified (Art. 52(1) AI Act; consultation 3.4.2; guidelines paras. 30 to 32).
 *
 * @param status where it stands
 * @param known the day on which it becomes known that the threshold will be crossed
 * @param due the day by which notification is due
 * @param given the day on which it was given
 * @param crossing the day on which a run reaches the threshold at its declared rate
 * @param reason why
 */
public record NotificationDuty(Status status, Optional<LocalDate> known, Optional<LocalDate> due, Optional<LocalDate> given,
        Optional<LocalDate> crossing, Reason reason) {

    /** Where notification stands. */
    public enum Status {
        /** Nothing is to be notified. */
        NOT_REQUIRED,
        /** The day on which it becomes known lies ahead. */
        FORESEEN,
        /** It is to be given by the due day. */
        DUE,
        /** The due day has passed. */
        OVERDUE,
        /** It was given in time. */
        GIVEN,
        /** It was given after the due day. */
        GIVEN_LATE
    }
}
