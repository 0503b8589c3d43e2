package org.gpailang.core.assessment;

import java.util.Collection;
import java.util.Optional;

/** The answer to a question of law: what is not known is neither a yes nor a no. The conclusion that holds an answer gives its reason. */
public enum Truth {
    /** It is so. */
    YES,
    /** It is not so. */
    NO,
    /** Something that decides is not known. */
    UNDETERMINED;

    /** The answer that is known. */
    public static Truth of(boolean known) {
        return known ? YES : NO;
    }

    /** The answer, undetermined where it is absent. */
    public static Truth of(Optional<Boolean> answer) {
        return answer.map(Truth::of).orElse(UNDETERMINED);
    }

    /** Whether one of the answers is a yes; undetermined where none is and one is not known. */
    public static Truth any(Collection<Truth> answers) {
        return answers.contains(YES) ? YES : answers.contains(UNDETERMINED) ? UNDETERMINED : NO;
    }

    /** Whether this or the other is a yes. */
    public Truth or(Truth other) {
        return this == YES || other == YES ? YES : this == NO ? other : this;
    }

    /** Whether this and the other are a yes. */
    public Truth and(Truth other) {
        return this == NO || other == NO ? NO : this == YES ? other : this;
    }

    /** Whether it is a yes. */
    public boolean yes() {
        return this == YES;
    }

    /** Whether it is a no. */
    public boolean no() {
        return this == NO;
    }

    /** Whether something that decides is not known. */
    public boolean open() {
        return this == UNDETERMINED;
    }
}
