package org.gpailang.core.facts.statement;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A period of time.
 *
 * @param from its first day
 * @param to its last day; absent if it is not stated
 * @param at its location
 */
public record Period(LocalDate from, Optional<LocalDate> to, Location at) {

    /** The last day that is stated. */
    public LocalDate last() {
        return to.orElse(from);
    }
}
