package org.gpailang.core.assessment;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How a model comes to the Union market: by its own provider, or by others who modify or integrate it.
 *
 * @param events what places it, in the order of the days
 * @param byExclusion the models or systems by which others bring it to the Union although its provider excludes the Union, and whose
 * authors
 *     are its providers there
 */
public record Availability(List<MarketEvent> events, List<String> byExclusion) {

    /** The events in the order of the days. */
    public Availability {
        events = events.stream().sorted(Comparator.comparing((MarketEvent event) -> event.on().orElse(LocalDate.MAX))
                .thenComparing(event -> event.through().orElse("")).thenComparing(MarketEvent::at)).toList();
    }

    /** The day of the first placing, past or intended, that surely counts. */
    public Optional<LocalDate> first() {
        return events.stream().filter(event -> event.counts().yes()).flatMap(event -> event.on().stream()).findFirst();
    }

    /** Whether it is placed, or to be placed, at all. */
    public Truth placed() {
        return Truth.any(events.stream().map(MarketEvent::counts).toList());
    }

    /** The first event that surely counts and has happened by a day. */
    public Optional<MarketEvent> placedBy(LocalDate day) {
        return events.stream().filter(event -> event.counts().yes() && event.happenedBy(day)).findFirst();
    }

    /** The first event that leaves open since when the model is placed: one without its day, or one that may not count. */
    public Optional<MarketEvent> open(LocalDate appliesFrom) {
        Optional<LocalDate> first = first();
        return first.filter(day -> day.isBefore(appliesFrom)).isPresent() ? Optional.empty() : events.stream().filter(event ->
                event.on().isEmpty() || event.counts().open()
                        && first.filter(day -> !event.on().get().isBefore(day)).isEmpty()).findFirst();
    }
}
