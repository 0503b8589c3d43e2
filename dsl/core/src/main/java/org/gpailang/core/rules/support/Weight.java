package org.gpailang.core.rules.support;

import java.time.LocalDate;
import java.util.Optional;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.assessment.Obligation;
import org.gpailang.core.finding.Severity;

/** The severities of findings about duties and presumptions. */
public final class Weight {

    private static final int SOON_DAYS = 90;

    private Weight() {}

    /** Of an open duty: an error when it is overdue, a warning within 90 days before its due date, information earlier. */
    public static Severity of(Obligation duty, LocalDate asOf) {
        return duty.status() == Obligation.Status.OVERDUE ? Severity.ERROR : upcoming(duty.due(), asOf);
    }

    /** Of something that is to be done: a warning within 90 days before its due date, or if that is not known; information earlier. */
    public static Severity upcoming(Optional<LocalDate> due, LocalDate asOf) {
        return due.filter(day -> asOf.isBefore(day.minusDays(SOON_DAYS))).isPresent() ? Severity.INFORMATION : Severity.WARNING;
    }

    /** Of a presumption: information if no duty of the provider is open, a warning if something is left to do. */
    public static Severity ofPresumption(ModelAssessment model) {
        return model.obligations().stream().anyMatch(duty -> duty.open() || duty.status() == Obligation.Status.UNDETERMINED)
                ? Severity.WARNING : Severity.INFORMATION;
    }
}
