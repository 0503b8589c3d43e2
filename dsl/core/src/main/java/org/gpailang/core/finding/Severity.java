package org.gpailang.core.finding;

/** The severity of a finding, the most severe first. */
public enum Severity {
    /** Something is wrong, or a duty is not fulfilled in time. */
    ERROR,
    /** Something requires attention. */
    WARNING,
    /** Something is worth knowing. */
    INFORMATION,
    /** Something could be improved. */
    HINT;

    /** Whether this is at least as severe as the other. */
    public boolean atLeast(Severity other) {
        return compareTo(other) <= 0;
    }
}
