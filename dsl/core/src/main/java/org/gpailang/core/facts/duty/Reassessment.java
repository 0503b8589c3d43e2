package org.gpailang.core.facts.duty;

import java.time.LocalDate;
import java.util.Optional;
import org.gpailang.core.facts.statement.Location;

/**
 * A step of the reassessment of a designation (Art. 52(5) AI Act).
 *
 * @param step the step
 * @param date the date
 * @param text a note, if stated
 * @param at where it is stated
 */
public record Reassessment(Step step, LocalDate date, Optional<String> text, Location at) {

    /** The months after a designation, or a decision to maintain it, before which no reassessment can be requested (Art. 52(5) AI Act). */
    public static final int MONTHS = 6;

    /** The possible steps. */
    public enum Step {
        /** The provider asked for it. */
        REQUESTED,
        /** The model is no longer designated. */
        GRANTED,
        /** The designation is maintained. */
        REFUSED
    }
}
