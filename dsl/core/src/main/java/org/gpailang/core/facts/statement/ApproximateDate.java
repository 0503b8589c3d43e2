package org.gpailang.core.facts.statement;

import java.time.LocalDate;

/**
 * A date of which only the month or the quarter is stated, and the day that is used instead.
 *
 * @param written the month or the quarter, such as {@code 2025-09} or {@code 2025-Q3}
 * @param used the first or the last day of it
 * @param at its location
 */
public record ApproximateDate(String written, LocalDate used, Location at) {

    /** Whether the first day is used. */
    public boolean first() {
        return used.getDayOfMonth() == 1;
    }
}
