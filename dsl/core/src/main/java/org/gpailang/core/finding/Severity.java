package org.gpailang.core.finding;

/** How much a finding weighs, the heaviest first. */
public enum Severity {
    /** Something is wrong, or a duty is broken. */
    ERROR,
    /** Something follows that must be attended to. */
    WARNING,
    /** Something is worth knowing. */
    INFORMATION,
    /** Something could be done. */
    HINT;

    /** Whether this weighs at least as much as the other. */
    public boolean atLeast(Severity other) {
        return compareTo(other) <= 0;
    }
}
