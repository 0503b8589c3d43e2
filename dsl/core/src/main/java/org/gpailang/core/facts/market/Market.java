package org.gpailang.core.facts.market;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.facts.statement.Stated;

/**
 * How a model is, or is to be, made available.
 *
 * @param placings the placings on the Union market
 * @param internalUse use in the provider's own processes
 * @param researchOnly the statement that the model is for research and development only
 * @param excludesUnion how the provider excludes the Union market, if it does
 */
public record Market(List<Placing> placings, Optional<InternalUse> internalUse, Optional<Location> researchOnly,
        Optional<Stated<String>> excludesUnion) {

    /** The first placing of the model by itself, not with a system, that has taken place by a date. */
    public Optional<Placing> placedBy(LocalDate day) {
        return placings.stream().filter(placing -> placing.system().isEmpty() && !placing.date().isAfter(day))
                .min(Comparator.comparing(Placing::date));
    }

    /** The date of the first placing, past or intended. */
    public Optional<LocalDate> first() {
        return placings.stream().map(Placing::date).min(LocalDate::compareTo);
    }
}
