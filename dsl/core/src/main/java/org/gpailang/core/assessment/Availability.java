package org.gpailang.core.assessment;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How a model is made available on the Union market: by its own provider, or by others who modify or integrate it.
 *
 * @param events the events that place it on the market, sorted by date
 * @param byExclusion the models or systems with which others bring it to the Union although its provider excludes the Union; their authors
 *     are its providers there
 */
public record Availability(List<MarketEvent> events, List<String> byExclusion) {

    /** Sorts the events by date. */
    public Availability {
        events = events.stream().sorted(Comparator.comparing((MarketEvent event) -> event.on().orElse(LocalDate.MAX))
                .thenComparing(event -> event.through().orElse("")).thenComparing(MarketEvent::at)).toList();
    }

    /** The date of the first placing, past or intended, that definitely counts. */
    public Optional<LocalDate> first() {
        return events.stream().filter(event -> event.counts().yes()).flatMap(event -> event.on().stream()).findFirst();
    }

    /** The same events, of which none counts before a date: what is placed becomes a general-purpose model only then. */
    public Availability notBefore(LocalDate day) {
        return new Availability(events.stream().map(event -> event.on().filter(day::isAfter).isPresent() ? event.movedTo(day) : event)
                .toList(), byExclusion);
    }

    /** Whether the model is placed on the market, or is to be placed. */
    public Truth placed() {
        return Truth.any(events.stream().map(MarketEvent::counts).toList());
    }

    /** The first event that definitely counts and has happened by a given date. */
    public Optional<MarketEvent> placedBy(LocalDate day) {
        return events.stream().filter(event -> event.counts().yes() && event.happenedBy(day)).findFirst();
    }

    /**
     * The first event that leaves open since when the model is on the market: one without a date, or one that may not count. Absent if the
     * model was placed before the duties apply.
     */
    public Optional<MarketEvent> open(LocalDate appliesFrom) {
        Optional<LocalDate> first = first();
        return first.filter(day -> day.isBefore(appliesFrom)).isPresent() ? Optional.empty() : events.stream().filter(event ->
                event.on().isEmpty() || event.counts().open()
                        && first.filter(day -> !event.on().get().isBefore(day)).isEmpty()).findFirst();
    }
}
