package org.gpailang.core.assessment;

import java.time.LocalDate;
import java.util.Optional;
import org.gpailang.core.facts.market.Channel;
import org.gpailang.core.facts.statement.Location;

/**
 * An event that places a model on the Union market, or may count as placing it.
 *
 * @param on the date, past or intended; absent if it is not stated
 * @param by who places it
 * @param channel the channel, for a placing
 * @param through the name in messages of the model or system with which it is placed; absent if it is placed by itself
 * @param counts whether it counts as placing; undetermined for some internal use
 * @param at where it is stated
 */
public record MarketEvent(Optional<LocalDate> on, By by, Optional<Channel> channel, Optional<String> through, Truth counts, Location at) {

    /** Who places a model on the market. */
    public enum By {
        /** Its own provider, by itself or in its own system. */
        PROVIDER,
        /** Another entity, which modified it. */
        DOWNSTREAM_MODIFIER,
        /** Another entity, which integrated it into a system. */
        DOWNSTREAM_PROVIDER,
        /** Its own provider, through internal use. */
        INTERNAL_USE
    }

    /** This event as one that places an original on the market through the named model derived from it. */
    public MarketEvent ofOriginal(String display) {
        return new MarketEvent(on, By.DOWNSTREAM_MODIFIER, channel, Optional.of(through.orElse(display)), counts, at);
    }

    /** This event on another date. */
    MarketEvent movedTo(LocalDate day) {
        return new MarketEvent(Optional.of(day), by, channel, through, counts, at);
    }

    /** Whether it has happened by a given date; false if its date is not stated. */
    public boolean happenedBy(LocalDate day) {
        return on.filter(date -> !date.isAfter(day)).isPresent();
    }
}
