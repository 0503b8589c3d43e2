package org.gpailang.core.facts.duty;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.facts.statement.Period;
import org.gpailang.core.facts.statement.Stated;

/**
 * A serious incident (Art. 3(49), 55(1)(c) AI Act).
 *
 * @param title what it is called, if stated
 * @param occurred when it began and ended, or the best approximation
 * @param aware the day on which the provider became aware of the model's involvement
 * @param kind its kind, which determines the period of the code of practice
 * @param filed the day on which it was first reported
 * @param texts its descriptions
 * @param at its location
 */
public record Incident(Optional<String> title, Optional<Period> occurred, Optional<Stated<LocalDate>> aware,
        Optional<Stated<IncidentKind>> kind, Optional<Stated<LocalDate>> filed, Map<IncidentText, Stated<String>> texts, Location at) {

    /** The day by which a first report is due under measure 9.3 of the code of practice, if it is known. */
    public Optional<LocalDate> due() {
        return aware.flatMap(day -> kind.map(found -> day.value().plusDays(found.value().days())));
    }
}
