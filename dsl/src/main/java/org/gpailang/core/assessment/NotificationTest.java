package org.gpailang.core.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gpailang.core.compute.ComputedActivity;
import org.gpailang.core.compute.ComputedEstimate;
import org.gpailang.core.compute.Total;
import org.gpailang.core.compute.TrainingCompute;
import org.gpailang.core.facts.ActivityKind;
import org.gpailang.core.facts.Model;
import org.gpailang.core.facts.Notification;
import org.gpailang.core.facts.RunEvent;
import org.gpailang.core.facts.Stated;
import org.gpailang.core.quantity.Flop;
import org.gpailang.core.ruleset.Ruleset;
import org.gpailang.core.ruleset.SourceText;

/**
 * When it becomes known that a model will cross the systemic-risk threshold, and by when the Commission is to be told. The consultation asks
 * for an estimate of the pre-training compute before the run, the guidelines for one of the cumulative compute (para. 31).
 */
final class NotificationTest {

    private static final Citation NOTIFY = new Citation("Art. 52(1)", "3.4.2", "paras. 30 to 32");
    private static final Citation LEGACY = new Citation("Art. 111(3)", "3.5", "para. 109");

    private final Model model;
    private final TrainingCompute compute;
    private final Ruleset ruleset;
    private final Optional<LocalDate> given;
    private final List<Reason> because = new ArrayList<>();

    private NotificationTest(Model model, TrainingCompute compute, Ruleset ruleset) {
        this.model = model;
        this.compute = compute;
        this.ruleset = ruleset;
        this.given = model.notification().map(Notification::date);
    }

    /**
     * The conclusion.
     *
     * @param owed whether the subject carries systemic risk for whoever stands behind it
     * @param legacy whether it was placed before the duties apply
     */
    static NotificationDuty of(Model model, TrainingCompute compute, SystemicRisk systemicRisk, boolean owed, boolean legacy,
            Ruleset ruleset, LocalDate asOf) {
        NotificationTest test = new NotificationTest(model, compute, ruleset);
        Optional<LocalDate> crossing = test.crossing();
        if (!owed || systemicRisk.status() == SystemicRisk.Status.DESIGNATED) {
            test.because.add(systemicRisk.reason());
            return new NotificationDuty(NotificationDuty.Status.NOT_REQUIRED, Optional.empty(), Optional.empty(), test.given, crossing,
                    Reason.conclude("Nothing is to be notified", NOTIFY.in(ruleset.text()), test.because));
        }
        test.because.add(systemicRisk.reason());
        Optional<LocalDate> known = test.known();
        Optional<LocalDate> due = legacy ? Optional.of(ruleset.legacyUntil()) : known.map(day -> later(day.plusDays(ruleset.notificationDays()),
                ruleset.appliesFrom().plusDays(ruleset.notificationDays())));
        NotificationDuty.Status status = test.status(known, due, asOf);
        String conclusion = "The Commission is to be notified" + due.map(day -> " by " + day).orElse("; by when is not known, because no"
                + " date of a run or a placing is stated");
        return new NotificationDuty(status, known, due, test.given, crossing,
                Reason.conclude(conclusion, (legacy ? LEGACY : NOTIFY).in(ruleset.text()), test.because));
    }

    private NotificationDuty.Status status(Optional<LocalDate> known, Optional<LocalDate> due, LocalDate asOf) {
        if (given.filter(day -> !day.isAfter(asOf)).isPresent()) {
            return due.filter(day -> given.get().isAfter(day)).isPresent() ? NotificationDuty.Status.GIVEN_LATE : NotificationDuty.Status.GIVEN;
        }
        if (due.filter(asOf::isAfter).isPresent()) {
            return NotificationDuty.Status.OVERDUE;
        }
        return known.filter(day -> day.isAfter(asOf)).isPresent() ? NotificationDuty.Status.FORESEEN : NotificationDuty.Status.DUE;
    }

    /** The day on which it becomes known: that of the run whose estimate crosses, else of what came later, else of the placing. */
    private Optional<LocalDate> known() {
        List<ComputedActivity> runs = compute.own().stream()
                .filter(activity -> activity.activity().kind() == ActivityKind.PRETRAINING).toList();
        Total foreseeable = ruleset.text() == SourceText.GUIDELINES ? compute.cumulative() : Total.of(runs);
        if (foreseeable.known().exceeds(ruleset.systemicRisk())) {
            Optional<LocalDate> estimated = runs.stream().flatMap(run -> estimated(run).stream()).min(LocalDate::compareTo);
            if (estimated.isPresent()) {
                because.add(Reason.absence("It became known on " + estimated.get() + " that the run will cross"));
                return estimated;
            }
        }
        Optional<LocalDate> later = compute.own().stream().filter(activity -> activity.counting().cumulative())
                .flatMap(activity -> lastKnown(activity).stream()).max(LocalDate::compareTo);
        Optional<LocalDate> placed = model.market().first();
        Optional<LocalDate> known = Stream.of(later, placed).flatMap(Optional::stream).min(LocalDate::compareTo);
        known.ifPresent(day -> because.add(Reason.absence("No day on which the crossing was foreseen is stated; " + day
                + " is the first on which it was known (our reading)")));
        return known;
    }

    /** When an activity is known to add to the sum: a run that does not cross by itself on its last day, what follows once estimated. */
    private static Optional<LocalDate> lastKnown(ComputedActivity activity) {
        Optional<LocalDate> last = activity.activity().dates().values().stream().map(Stated::value).max(LocalDate::compareTo);
        return activity.activity().kind() == ActivityKind.PRETRAINING ? last : estimated(activity).or(() -> last);
    }

    /** The day of the estimate, else of the start, else of the plan. */
    private static Optional<LocalDate> estimated(ComputedActivity run) {
        Map<RunEvent, Stated<LocalDate>> dates = run.activity().dates();
        return Stream.of(RunEvent.ESTIMATED, RunEvent.STARTED, RunEvent.PLANNED).filter(dates::containsKey).findFirst()
                .map(event -> dates.get(event).value());
    }

    /** The day on which the first run that is estimated by its hardware reaches the threshold at its declared rate. */
    private Optional<LocalDate> crossing() {
        for (ComputedActivity activity : compute.own()) {
            Optional<ComputedEstimate> basis = activity.basis();
            Optional<LocalDate> start = Stream.of(RunEvent.STARTED, RunEvent.PLANNED).filter(activity.activity().dates()::containsKey)
                    .findFirst().map(event -> activity.activity().dates().get(event).value());
            boolean crosses = activity.flop().filter(flop -> flop.exceeds(ruleset.systemicRisk())).isPresent();
            if (crosses && start.isPresent() && basis.flatMap(ComputedEstimate::rate).isPresent()) {
                Flop threshold = ruleset.systemicRisk();
                return Optional.of(start.get().plusDays(basis.get().rate().get().until(threshold).wholeDays()));
            }
        }
        return Optional.empty();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
