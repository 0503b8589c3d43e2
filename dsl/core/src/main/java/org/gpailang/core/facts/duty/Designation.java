package org.gpailang.core.facts.duty;

import java.time.LocalDate;
import java.util.Optional;
import org.gpailang.core.facts.statement.Location;

/**
 * A decision of the Commission that designates a model as one with systemic risk (Art. 52(1), 52(4) AI Act).
 *
 * @param date the date of the decision
 * @param basis the provision that it rests on, if stated
 * @param informed the date on which the provider was informed, if stated
 * @param note a note, if stated
 * @param at where it is stated
 */
public record Designation(LocalDate date, Optional<Basis> basis, Optional<LocalDate> informed, Optional<String> note, Location at) {

    /** The provisions on which a designation can rest. */
    public enum Basis {
        /** The provider failed to notify: Art. 52(1). */
        FAILURE_TO_NOTIFY,
        /** The criteria of Annex XIII: Art. 52(4). */
        ANNEX_XIII
    }
}
