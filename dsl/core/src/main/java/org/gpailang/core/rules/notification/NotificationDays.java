package org.gpailang.core.rules.notification;

import org.gpailang.core.assessment.Knowledge;

/** The wording for the date on which it was known that the threshold would be crossed. */
final class NotificationDays {

    private NotificationDays() {}

    /** The date on which it was known or, if no date is stated, the latest possible date and, if it can be stated, what to state. */
    static String known(Knowledge knowledge) {
        return switch (knowledge.by()) {
            case AT_THE_LATEST -> ". It was known at the latest on " + knowledge.on()
                    + ", and the day has probably passed earlier: state 'estimated' or 'started' for what was trained";
            case PLACED -> ": the two weeks begin at the latest when the model is placed on the market, on " + knowledge.on()
                    + " (our reading)";
            default -> ": that the threshold would be crossed was known on " + knowledge.on();
        };
    }
}
