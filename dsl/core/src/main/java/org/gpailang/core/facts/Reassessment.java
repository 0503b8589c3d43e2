package org.gpailang.core.facts;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A step of the reassessment of a designation (Art. 52(5) AI Act).
 *
 * @param step what happened
 * @param date the day
 * @param text what is said of it
 * @param at where it is stated
 */
public record Reassessment(Step step, LocalDate date, Optional<String> text, Location at) {

    /** What can happen. */
    public enum Step {
        /** The provider asked for it. */
        REQUESTED,
        /** The model is not designated any more. */
        GRANTED,
        /** The designation is maintained. */
        REFUSED
    }
}
