package org.gpailang.core.facts;

/** What happens to a run on a day. */
public enum RunEvent {
    /** The run was planned and its compute allocated. */
    PLANNED,
    /** Its compute was estimated. */
    ESTIMATED,
    /** It began. */
    STARTED,
    /** It ended. */
    ENDED
}
