package org.gpailang.core.facts.market;

import java.time.LocalDate;
import java.util.Optional;
import org.gpailang.core.facts.statement.Location;

/**
 * A placing on the Union market, past or intended (Art. 3(9) AI Act).
 *
 * @param date the date
 * @param channel the channel
 * @param url the address, if stated
 * @param host the qualified name of the entity that hosts it, if the repository is another entity's
 * @param system the qualified name of the system that it is placed with, if it is not placed by itself
 * @param at its location
 */
public record Placing(LocalDate date, Channel channel, Optional<String> url, Optional<String> host, Optional<String> system,
        Location at) {

    /** This placing as that of a model placed with a system. */
    public Placing with(String systemName) {
        return new Placing(date, channel, url, host, Optional.of(systemName), at);
    }
}
