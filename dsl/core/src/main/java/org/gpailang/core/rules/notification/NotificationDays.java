package org.gpailang.core.rules.notification;

import org.gpailang.core.assessment.Knowledge;

/** The wording for the date on which it was known that the threshold would be crossed. */
final class NotificationDays {

    private NotificationDays() {}

    /** The date on which it was known or, if no date is stated, the latest possible date and what to state. */
    static String known(Knowledge knowledge) {
        return knowledge.by() != Knowledge.By.AT_THE_LATEST ? ": that the threshold would be crossed was known on " + knowledge.on()
                : ". It was known at the latest on " + knowledge.on() + ", and the day has probably passed earlier: state 'estimated' or"
                        + " 'started' for what was trained";
    }
}
