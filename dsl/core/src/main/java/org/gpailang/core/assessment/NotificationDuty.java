package org.gpailang.core.assessment;

import java.time.LocalDate;
import java.util.Optional;
import org.gpailang.core.facts.Notification;

/**
 * Whether and by when the Commission is to be notified (Art. 52(1) AI Act; consultation 3.4.2; guidelines paras. 29 to 31).
 *
 * @param status where it stands
 * @param knowledge when it is known that the threshold is or will be crossed
 * @param due the day by which notification is due
 * @param notification the notification that was given, of the model or of a version of it
 * @param crossing the day on which a run reaches the threshold at its declared rate
 * @param line what a message calls the model whose notification it is, where that is another of which this is a version
 * @param reason why
 */
public record NotificationDuty(Status status, Optional<Knowledge> knowledge, Optional<LocalDate> due, Optional<Notification> notification,
        Optional<LocalDate> crossing, Optional<String> line, Reason reason) {

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
        /** It was given without the amount of compute or the approach. */
        INCOMPLETE,
        /** It was given in time. */
        GIVEN,
        /** It was given after the due day. */
        GIVEN_LATE,
        /** Something that decides is not known. */
        UNDETERMINED
    }

    /** The day on which it is known that the threshold is or will be crossed. */
    public Optional<LocalDate> known() {
        return knowledge.map(Knowledge::on);
    }

    /** The day on which it was given. */
    public Optional<LocalDate> given() {
        return notification.map(Notification::date);
    }
}
