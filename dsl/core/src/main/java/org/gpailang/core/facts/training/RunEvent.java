package org.gpailang.core.facts.training;

/** The dated events of a run. */
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
