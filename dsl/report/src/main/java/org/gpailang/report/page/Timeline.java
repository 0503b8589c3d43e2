package org.gpailang.report.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gpailang.core.assessment.MarketEvent;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.assessment.NotificationDuty;
import org.gpailang.core.assessment.Obligation;
import org.gpailang.core.assessment.Subject;
import org.gpailang.core.assessment.SystemAssessment;
import org.gpailang.core.compute.ComputedActivity;
import org.gpailang.core.facts.duty.Document;
import org.gpailang.core.facts.entity.Entity;
import org.gpailang.core.facts.market.Placing;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.facts.training.Activity;
import org.gpailang.core.facts.training.RunEvent;
import org.gpailang.core.finding.WaivedFinding;
import org.gpailang.report.Phrases;

/** The dates that are relevant for a subject, from the files and from the law. */
public final class Timeline {

    private final LocalDate asOf;
    private final List<Event> events = new ArrayList<>();

    private Timeline(LocalDate asOf) {
        this.asOf = asOf;
    }

    /** The position of a date relative to the as-of date. */
    public enum Place { PAST, TODAY, AHEAD }

    /**
     * An event.
     *
     * @param date its date
     * @param text its description
     * @param place the position of the date relative to the as-of date
     * @param at the statement; absent for a conclusion
     */
    public record Event(LocalDate date, String text, Place place, Optional<Location> at) {}

    /** The events of a subject in the order of their dates, including the as-of date, which is marked as today. */
    public static List<Event> of(Subject subject, List<WaivedFinding> waived, LocalDate asOf) {
        Timeline timeline = new Timeline(asOf);
        if (subject instanceof ModelAssessment model) {
            timeline.training(model);
            model.availability().events().forEach(timeline::market);
            timeline.law(model);
            timeline.documents(model);
            timeline.notification(model);
            timeline.provider(model);
        } else if (subject instanceof SystemAssessment system) {
            timeline.market(system.system().placings());
            system.provided().forEach(model -> {
                timeline.law(model);
                timeline.documents(model);
                timeline.notification(model);
                timeline.provider(model);
            });
        }
        waived.forEach(each -> each.waiver().until().ifPresent(day ->
                timeline.add(day, "The waiver of " + each.finding().code() + " ends", Optional.of(each.waiver().at()))));
        timeline.events.add(new Event(asOf, "As-of date of this assessment", Place.TODAY, Optional.empty()));
        return timeline.events.stream().distinct()
                .sorted(Comparator.comparing(Event::date).thenComparing(event -> event.place() == Place.TODAY)).toList();
    }

    private void training(ModelAssessment model) {
        for (ComputedActivity computed : model.compute().own()) {
            Activity activity = computed.activity();
            for (RunEvent event : RunEvent.values()) {
                Optional.ofNullable(activity.dates().get(event)).ifPresent(day -> add(day.value(),
                        Phrases.capital(activity.display()) + " " + Phrases.words(event), Optional.of(day.at())));
            }
        }
    }

    private void market(MarketEvent event) {
        event.on().ifPresent(day -> add(day, (event.by() == MarketEvent.By.INTERNAL_USE ? "Used internally"
                : (day.isAfter(asOf) ? "To be placed" : "Placed") + " on the Union market"
                + event.through().map(through -> " with " + through).orElse("")
                + event.channel().map(channel -> " via " + Phrases.words(channel)).orElse("")), Optional.of(event.at())));
    }

    private void market(List<Placing> placings) {
        placings.forEach(placing -> add(placing.date(), (placing.date().isAfter(asOf) ? "To be placed" : "Placed")
                + " on the Union market via " + Phrases.words(placing.channel()), Optional.of(placing.at())));
    }

    private void law(ModelAssessment model) {
        if (!model.hasDuties()) {
            return;
        }
        add(model.ruleset().appliesFrom(), "The duties of providers begin to apply", Optional.empty());
        model.exposure().ifPresent(exposure -> add(exposure.from(), "Fines can be imposed from this date (Art. 101)", Optional.empty()));
        Map<LocalDate, List<Obligation>> due = model.obligations().stream().filter(Obligation::open).filter(duty -> duty.due().isPresent())
                .collect(Collectors.groupingBy(duty -> duty.due().orElseThrow(), TreeMap::new, Collectors.toList()));
        due.forEach((day, duties) -> add(day, "Due: " + duties.stream().map(duty -> Phrases.small(Phrases.duty(duty.id()))
                + " (Art. " + duty.id().provision() + ")").collect(Collectors.joining(", ")), Optional.empty()));
        model.systemicRisk().designation().ifPresent(day ->
                add(day.date(), "Designated as a model with systemic risk", Optional.of(day.at())));
    }

    private void documents(ModelAssessment model) {
        for (Document document : model.model().documents()) {
            document.date().ifPresent(day -> add(day, "Document: " + Phrases.words(document.kind()), Optional.of(document.at())));
        }
    }

    private void notification(ModelAssessment model) {
        NotificationDuty duty = model.notification();
        if (duty.status() == NotificationDuty.Status.NOT_REQUIRED) {
            return;
        }
        duty.known().ifPresent(day -> add(day, "It is known that the threshold for systemic risk will be crossed", Optional.empty()));
        duty.crossing().ifPresent(day ->
                add(day, "The run reaches the threshold for systemic risk at the stated rate", Optional.empty()));
        duty.given().ifPresent(day -> add(day, "The Commission is notified", model.model().notification().map(given -> given.at())));
    }

    private void provider(ModelAssessment model) {
        model.dutyHolder().flatMap(Entity::representative).ifPresent(representative -> representative.appointed().ifPresent(day ->
                add(day, "The authorised representative is appointed", Optional.of(representative.at()))));
        model.dutyHolder().flatMap(Entity::codeOfPractice).ifPresent(code -> code.signed().ifPresent(day ->
                add(day, "The code of practice is signed", Optional.of(code.at()))));
    }

    private void add(LocalDate day, String text, Optional<Location> at) {
        events.add(new Event(day, text, day.isAfter(asOf) ? Place.AHEAD : Place.PAST, at));
    }
}
