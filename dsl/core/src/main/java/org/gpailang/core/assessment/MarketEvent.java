package org.gpailang.core.assessment;

import java.time.LocalDate;
import java.util.Optional;
import org.gpailang.core.facts.Channel;
import org.gpailang.core.facts.Location;

/**
 * Something that places a model on the Union market, or counts as placing it.
 *
 * @param on the day, past or intended; absent where it is not stated
 * @param by who places it
 * @param channel the way, where it is placed
 * @param through what a message calls the model or system of another, or of the same provider, that it is placed with; absent where it is
 *     placed by itself
 * @param counts whether it counts as placing; for internal use it may not be known
 * @param at where it is stated
 */
public record MarketEvent(Optional<LocalDate> on, By by, Optional<Channel> channel, Optional<String> through, Truth counts, Location at) {

    /** Who places a model on the market. */
    public enum By {
        /** Its own provider, by itself or in its own system. */
        PROVIDER,
        /** Another, who modified it. */
        DOWNSTREAM_MODIFIER,
        /** Another, who integrated it into a system. */
        DOWNSTREAM_PROVIDER,
        /** Its own provider, by using it. */
        INTERNAL_USE
    }

    /** This event as one by which an original is placed with the model. */
    MarketEvent ofOriginal(String display) {
        return new MarketEvent(on, By.DOWNSTREAM_MODIFIER, channel, Optional.of(through.orElse(display)), counts, at);
    }

    /** Whether it has happened by a day; false where its day is not stated. */
    public boolean happenedBy(LocalDate day) {
        return on.filter(date -> !date.isAfter(day)).isPresent();
    }
}
