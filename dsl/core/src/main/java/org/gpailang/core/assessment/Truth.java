package org.gpailang.core.assessment;

import java.util.Collection;
import java.util.Optional;

/** The answer to a legal question. An unknown answer is neither yes nor no; the conclusion that contains the answer gives its reason. */
public enum Truth {
    YES,
    NO,
    /** A fact that decides is unknown. */
    UNDETERMINED;

    /** Yes for true, no for false. */
    public static Truth of(boolean known) {
        return known ? YES : NO;
    }

    /** The answer, or undetermined if it is absent. */
    public static Truth of(Optional<Boolean> answer) {
        return answer.map(Truth::of).orElse(UNDETERMINED);
    }

    /** Whether any of the answers is yes; undetermined if none is and at least one is undetermined. */
    public static Truth any(Collection<Truth> answers) {
        return answers.contains(YES) ? YES : answers.contains(UNDETERMINED) ? UNDETERMINED : NO;
    }

    /** Whether this or the other is yes. */
    public Truth or(Truth other) {
        return this == YES || other == YES ? YES : this == NO ? other : this;
    }

    /** Whether both this and the other are yes. */
    public Truth and(Truth other) {
        return this == NO || other == NO ? NO : this == YES ? other : this;
    }

    /** Whether it is yes. */
    public boolean yes() {
        return this == YES;
    }

    /** Whether it is no. */
    public boolean no() {
        return this == NO;
    }

    /** Whether it is undetermined. */
    public boolean open() {
        return this == UNDETERMINED;
    }
}
