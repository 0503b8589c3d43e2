package org.gpailang.core.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gpailang.core.compute.ComputedActivity;
import org.gpailang.core.compute.ComputedEstimate;
import org.gpailang.core.compute.TrainingCompute;
import org.gpailang.core.facts.ActivityKind;
import org.gpailang.core.facts.Model;
import org.gpailang.core.facts.Notification;
import org.gpailang.core.facts.RunEvent;
import org.gpailang.core.facts.Stated;
import org.gpailang.core.quantity.Flop;
import org.gpailang.core.ruleset.Guidance;
import org.gpailang.core.ruleset.Ruleset;

/**
 * When it becomes known that a model will cross the systemic-risk threshold, and by when the Commission is to be told. The consultation asks
 * for an estimate of the pre-training compute before the run, and for monitoring after it; the guidelines ask for an estimate of the
 * cumulative compute before the run (para. 31).
 */
final class NotificationClassifier {

    private static final Citation NOTIFY = new Citation("Art. 52(1)", "3.4.2", "paras. 30 to 32");
    private static final Citation LEGACY = new Citation("Art. 111(3)", "3.5", "para. 109");

    private final Model model;
    private final TrainingCompute compute;
    private final Ruleset ruleset;
    private final Optional<LocalDate> given;
    private final List<Reason> because = new ArrayList<>();

    private NotificationClassifier(Model model, TrainingCompute compute, Ruleset ruleset, LocalDate asOf) {
        this.model = model;
        this.compute = compute;
        this.ruleset = ruleset;
        this.given = model.notification().map(Notification::date).filter(day -> !day.isAfter(asOf));
    }

    /**
     * The conclusion.
     *
     * @param owed whether whoever stands behind the subject owes a notification of it
     * @param legacy whether it was placed before the duties apply
     */
    static NotificationDuty of(Model model, TrainingCompute compute, SystemicRisk systemicRisk, boolean owed, boolean legacy,
            Ruleset ruleset, LocalDate asOf) {
        NotificationClassifier test = new NotificationClassifier(model, compute, ruleset, asOf);
        Optional<LocalDate> crossing = test.crossing();
        test.because.add(systemicRisk.reason());
        if (!owed) {
            return new NotificationDuty(NotificationDuty.Status.NOT_REQUIRED, Optional.empty(), Optional.empty(), test.given, crossing,
                    Reason.conclude("Nothing is to be notified", NOTIFY.in(ruleset.text()), test.because));
        }
        Optional<LocalDate> known = test.known();
        Optional<LocalDate> due = legacy ? Optional.of(ruleset.legacyUntil()) : known.map(day -> later(day.plusDays(ruleset.notificationDays()),
                ruleset.appliesFrom().plusDays(ruleset.notificationDays())));
        String conclusion = "The Commission is to be notified" + due.map(day -> " by " + day).orElse("; by when is not known, because no"
                + " date of a run or a placing is stated");
        return new NotificationDuty(test.status(known, due, asOf), known, due, test.given, crossing,
                Reason.conclude(conclusion, (legacy ? LEGACY : NOTIFY).in(ruleset.text()), test.because));
    }

    private NotificationDuty.Status status(Optional<LocalDate> known, Optional<LocalDate> due, LocalDate asOf) {
        if (given.isPresent()) {
            return due.filter(day -> given.get().isAfter(day)).isPresent() ? NotificationDuty.Status.GIVEN_LATE : NotificationDuty.Status.GIVEN;
        }
        if (due.filter(asOf::isAfter).isPresent()) {
            return NotificationDuty.Status.OVERDUE;
        }
        return known.filter(day -> day.isAfter(asOf)).isPresent() ? NotificationDuty.Status.FORESEEN : NotificationDuty.Status.DUE;
    }

    /** What one activity adds, and when it is known that it will. */
    private record Step(ComputedActivity activity, Flop flop, Optional<LocalDate> day) {}

    /**
     * The day on which it becomes known: activities are added to what the originals used, in the order of their days, until the sum crosses.
     * Under the guidelines, what follows a run is estimated with it. An activity without a day is known when the model is placed.
     */
    private Optional<LocalDate> known() {
        Optional<LocalDate> placed = model.market().first();
        boolean guidelines = ruleset.text() == Guidance.GUIDELINES;
        List<Step> steps = compute.own().stream().filter(activity -> activity.counting().cumulative())
                .map(activity -> new Step(activity, activity.flop().orElse(Flop.ZERO), day(activity.activity().dates()).or(() -> placed)))
                .sorted(Comparator.comparing(step -> step.day().orElse(LocalDate.MAX))).toList();
        Flop after = steps.stream().filter(step -> !isRun(step)).map(Step::flop).reduce(Flop.ZERO, Flop::plus);
        Flop sum = compute.originals().known();
        for (Step step : steps) {
            Flop foreseen = guidelines && isRun(step) ? step.flop().plus(after) : step.flop();
            if (sum.plus(foreseen).exceeds(ruleset.systemicRisk()) && step.day().isPresent()) {
                because.add(Reason.fact("With " + step.activity().activity().display() + " it became known on " + step.day().get()
                        + " that the threshold is crossed", step.activity().activity().at()));
                return step.day();
            }
            sum = sum.plus(step.flop());
        }
        placed.ifPresent(day -> because.add(Reason.absence("No day on which it became known is stated; it was known at the first placing on "
                + day + " (our reading)")));
        return placed;
    }

    private static boolean isRun(Step step) {
        return step.activity().activity().kind() == ActivityKind.PRETRAINING;
    }

    /** The day of the estimate, else of the start, else of the plan. */
    private static Optional<LocalDate> day(Map<RunEvent, Stated<LocalDate>> dates) {
        return Stream.of(RunEvent.ESTIMATED, RunEvent.STARTED, RunEvent.PLANNED).filter(dates::containsKey).findFirst()
                .map(event -> dates.get(event).value());
    }

    /** The day on which the first run that is estimated by its hardware reaches the threshold at its declared rate. */
    private Optional<LocalDate> crossing() {
        Flop threshold = ruleset.systemicRisk();
        for (ComputedActivity activity : compute.own()) {
            Optional<ComputedEstimate> basis = activity.basis();
            Optional<LocalDate> start = Stream.of(RunEvent.STARTED, RunEvent.PLANNED).filter(activity.activity().dates()::containsKey)
                    .findFirst().map(event -> activity.activity().dates().get(event).value());
            boolean crosses = activity.flop().filter(flop -> flop.exceeds(threshold)).isPresent();
            if (crosses && start.isPresent() && basis.flatMap(ComputedEstimate::rate).isPresent()) {
                return Optional.of(start.get().plusDays(basis.get().rate().get().until(threshold).wholeDays()));
            }
        }
        return Optional.empty();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
