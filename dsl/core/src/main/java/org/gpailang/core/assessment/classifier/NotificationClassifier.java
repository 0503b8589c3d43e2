package org.gpailang.core.assessment.classifier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gpailang.core.assessment.Knowledge;
import org.gpailang.core.assessment.NotificationDuty;
import org.gpailang.core.assessment.Reason;
import org.gpailang.core.assessment.Truth;
import org.gpailang.core.compute.ComputedActivity;
import org.gpailang.core.compute.ComputedEstimate;
import org.gpailang.core.facts.duty.Notification;
import org.gpailang.core.facts.statement.Stated;
import org.gpailang.core.facts.training.RunEvent;
import org.gpailang.core.law.Guideline;
import org.gpailang.core.law.LegalBasis;
import org.gpailang.core.quantity.Flop;
import org.gpailang.core.ruleset.Ruleset;

/** Determines whether and by when the Commission is to be notified of a model, and the status of that notification. */
final class NotificationClassifier {

    private static final LegalBasis NOTIFY = new LegalBasis("Art. 52(1)", "3.4.2",
            Guideline.NOTIFICATION, Guideline.ESTIMATE_AND_MONITOR, Guideline.NOTIFICATION_CONTENTS);
    private static final LegalBasis TRANSITION = new LegalBasis("Art. 52(1), 113(b)", "3.5",
            Guideline.NOTIFICATION, Guideline.ESTIMATE_AND_MONITOR, Guideline.NOTIFICATION_CONTENTS, Guideline.TRANSITION);
    private static final LegalBasis MODIFIED = new LegalBasis("Art. 52(1)", "3.2.2, 3.4.2", Guideline.NOTIFICATION,
            Guideline.ESTIMATE_AND_MONITOR, Guideline.NOTIFICATION_CONTENTS, Guideline.MODIFIED_SYSTEMIC);
    private static final LegalBasis LEGACY = new LegalBasis("Art. 111(3)", "3.5", Guideline.LEGACY);

    private NotificationClassifier() {}

    /**
     * The facts and conclusions that decide about the notification for a line.
     *
     * @param required whether its provider has to notify
     * @param why the reason why it has to, or why not
     * @param legacy whether the model was placed before the duties apply
     * @param knowledge when it is known that the threshold is or will be crossed
     * @param begun whether its training had begun, or was planned, when the duties began to apply
     * @param given the notification that is stated, if it was made by the date of the assessment
     * @param crossing the date on which a run reaches the threshold at its declared rate
     * @param line the name in messages of the model to be notified, if this is a version of it
     */
    record Basis(Truth required, Reason why, Truth legacy, Optional<Knowledge> knowledge, boolean begun, Optional<Notification> given,
            Optional<LocalDate> crossing, boolean modification, Optional<String> line) {

        /** The same for a version of the model to be notified, which is named. */
        Basis ofLine(String name) {
            return new Basis(required, why, legacy, knowledge, begun, given, crossing, modification, Optional.of(name));
        }
    }

    /** The conclusion as of a date. */
    static NotificationDuty of(Basis basis, Ruleset ruleset, LocalDate asOf) {
        List<Reason> because = new ArrayList<>(List.of(basis.why()));
        if (basis.required().no()) {
            return new NotificationDuty(NotificationDuty.Status.NOT_REQUIRED, Optional.empty(), Optional.empty(), basis.given(),
                    basis.crossing(), basis.line(), Reason.conclude("Nothing is to be notified", NOTIFY.in(ruleset.text()), because));
        }
        if (basis.required().open()) {
            return new NotificationDuty(NotificationDuty.Status.UNDETERMINED, basis.knowledge(), Optional.empty(), basis.given(),
                    basis.crossing(), basis.line(), Reason.conclude("Whether the Commission is to be notified is undetermined. If the duty"
                            + " arises, notification is due " + ruleset.notificationDays()
                            + " days after it is known that the threshold is or"
                            + " will be crossed; if not, nothing is to be notified", NOTIFY.in(ruleset.text()), because));
        }
        LocalDate earliest = ruleset.appliesFrom().plusDays(ruleset.notificationDays());
        Optional<LocalDate> byKnowledge = basis.knowledge().map(known -> later(known.on().plusDays(ruleset.notificationDays()), earliest));
        boolean transition = byKnowledge.filter(earliest::equals).isPresent() && basis.begun();
        Optional<LocalDate> due = basis.legacy().yes() ? Optional.of(ruleset.legacyUntil()) : byKnowledge;
        basis.knowledge().ifPresent(known -> because.add(Reason.absence(switch (known.by()) {
            case AT_THE_LATEST -> "It was known at the latest on " + known.on()
                    + "; no date of an estimate or of a start is stated"
                    + " (our reading)";
            case PLACED -> "It is known at the latest when the model is placed on the market, on " + known.on() + " (our reading)";
            case ESTIMATE -> "The estimate of " + known.activity() + " of " + known.on() + " made it known that the threshold is or will be"
                    + " crossed";
            case ACTIVITY_START -> "With the start of " + known.activity() + " on " + known.on() + " it was known that the threshold is or"
                    + " will be crossed";
            case PLANNED -> "With the plan of " + known.activity() + " of " + known.on() + " it was known that the threshold is or will be"
                    + " crossed";
            case CROSSING -> "With " + known.activity() + " the threshold was reached on " + known.on();
        })));
        if (basis.legacy().open()) {
            return new NotificationDuty(basis.given().isPresent() ? NotificationDuty.Status.GIVEN : NotificationDuty.Status.UNDETERMINED,
                    basis.knowledge(), Optional.empty(), basis.given(), basis.crossing(), basis.line(),
                    Reason.conclude("By when the Commission"
                            + " is to be notified is undetermined: since when the model is on the market is not stated. If since before "
                            + ruleset.appliesFrom() + ", by " + ruleset.legacyUntil() + "; otherwise "
                            + byKnowledge.map(day -> "by " + day).orElse("within " + ruleset.notificationDays() + " days of knowing"),
                    NOTIFY.in(ruleset.text()), because));
        }
        String conclusion = "The Commission is to be notified" + due.map(day -> " by " + day).orElse("; by when is not known, because no"
                + " date of a run or a placing is stated");
        LegalBasis cited = basis.legacy().yes() ? LEGACY : transition ? TRANSITION : basis.modification() ? MODIFIED : NOTIFY;
        return new NotificationDuty(status(basis, due, asOf), basis.knowledge(), due, basis.given(), basis.crossing(), basis.line(),
                Reason.conclude(conclusion, cited.in(ruleset.text()), because));
    }

    private static NotificationDuty.Status status(Basis basis, Optional<LocalDate> due, LocalDate asOf) {
        if (basis.given().isPresent()) {
            Notification given = basis.given().get();
            boolean complete = given.compute().isPresent() && (given.approach().isPresent() || given.description().isPresent());
            return !complete ? NotificationDuty.Status.INCOMPLETE : due.filter(given.date()::isAfter).isPresent()
                    ? NotificationDuty.Status.GIVEN_LATE : NotificationDuty.Status.GIVEN;
        }
        if (due.filter(asOf::isAfter).isPresent()) {
            return NotificationDuty.Status.OVERDUE;
        }
        return basis.knowledge().filter(known -> known.on().isAfter(asOf)).isPresent() ? NotificationDuty.Status.FORESEEN
                : NotificationDuty.Status.DUE;
    }

    /** The date on which the first run with a hardware estimate reaches the threshold at its declared rate. */
    static Optional<LocalDate> crossing(List<ComputedActivity> activities, Ruleset ruleset) {
        Flop threshold = ruleset.systemicRisk();
        for (ComputedActivity activity : activities) {
            Optional<ComputedEstimate> basis = activity.basis();
            Optional<LocalDate> start = Stream.of(RunEvent.STARTED, RunEvent.PLANNED).filter(activity.activity().dates()::containsKey)
                    .findFirst().map(event -> activity.activity().dates().get(event)).map(Stated::value);
            boolean crosses = activity.bounds().filter(used -> used.lower().exceeds(threshold)).isPresent();
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
