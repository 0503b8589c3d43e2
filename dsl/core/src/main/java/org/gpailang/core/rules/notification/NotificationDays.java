package org.gpailang.core.rules.notification;

import org.gpailang.core.assessment.Knowledge;

/** How findings about a notification say when it was known that it is due. */
final class NotificationDays {

    private NotificationDays() {}

    /** Since when it was known; where no day is stated, at the latest when, and what to state. */
    static String known(Knowledge knowledge) {
        return knowledge.by() != Knowledge.By.AT_THE_LATEST ? ": that the threshold would be crossed was known on " + knowledge.on()
                : ". It was known at the latest on " + knowledge.on() + ", and the day has probably passed earlier: state 'estimated' or"
                        + " 'started' for what was trained";
    }
}
