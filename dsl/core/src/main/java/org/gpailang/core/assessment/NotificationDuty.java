package org.gpailang.core.assessment;

import java.time.LocalDate;
import java.util.Optional;
import org.gpailang.core.facts.duty.Notification;

/**
 * Whether and by when the Commission is to be notified (Art. 52(1) AI Act; consultation 3.4.2; guidelines paras. 29 to 31).
 *
 * @param status the status
 * @param knowledge when it is known that the threshold is or will be crossed
 * @param due the date by which notification is due
 * @param notification the notification that was made, for the model or a version of it
 * @param crossing the date on which a run reaches the threshold at its declared rate
 * @param line the name in messages of the model to be notified, if this is a version of it
 * @param reason the reason for the conclusion
 */
public record NotificationDuty(Status status, Optional<Knowledge> knowledge, Optional<LocalDate> due, Optional<Notification> notification,
        Optional<LocalDate> crossing, Optional<String> line, Reason reason) {

    /** The status of a notification. */
    public enum Status {
        /** No notification is required. */
        NOT_REQUIRED,
        /** The date on which it becomes known is in the future. */
        FORESEEN,
        /** The notification is due by its date. */
        DUE,
        /** The date has passed without a notification. */
        OVERDUE,
        /** It was made without the amount of compute or the approach. */
        INCOMPLETE,
        /** It was made in time. */
        GIVEN,
        /** It was made late. */
        GIVEN_LATE,
        /** A fact that decides is unknown. */
        UNDETERMINED
    }

    /** The date on which it is known that the threshold is or will be crossed. */
    public Optional<LocalDate> known() {
        return knowledge.map(Knowledge::on);
    }

    /** The date on which it was made. */
    public Optional<LocalDate> given() {
        return notification.map(Notification::date);
    }
}
