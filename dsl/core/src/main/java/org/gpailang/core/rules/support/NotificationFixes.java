package org.gpailang.core.rules.support;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gpailang.core.assessment.Knowledge;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.compute.ComputedActivity;
import org.gpailang.core.facts.duty.Notification;
import org.gpailang.core.facts.statement.Words;
import org.gpailang.core.facts.training.EstimationApproach;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.Fix;
import org.gpailang.core.quantity.Notation;

/** Fixes of the findings about a notification. */
public final class NotificationFixes {

    private static final int FIGURES = 2;

    private NotificationFixes() {}

    /** The fix that adds a notification, with the compute to two significant figures and the approach of the first estimate. */
    public static Fix fix(ModelAssessment model, LocalDate asOf) {
        return new Fix.AddStatement("Record the notification", model.name(), "notified " + asOf + " of " + compute(known(model))
                + " FLOP using " + Words.of(approach(model)));
    }

    /**
     * The finding with a fix that states the day of the estimate, if no other day tells when it was known that the threshold is crossed.
     */
    public static Finding withDayOfEstimate(Finding finding, ModelAssessment model) {
        Optional<LocalDate> latest = model.notification().knowledge().filter(known -> known.by() == Knowledge.By.AT_THE_LATEST)
                .map(Knowledge::on);
        return latest.flatMap(day -> model.compute().own().stream().filter(activity -> activity.counting().cumulative())
                .flatMap(activity -> activity.basis().stream()).map(basis -> basis.stated())
                .filter(estimate -> estimate.madeOn().isEmpty() && estimate.at().file().equals(model.at().file())).findFirst()
                .map(estimate -> finding.withFix(new Fix.Replace("State the day of the estimate", estimate.at().end(), " as of " + day))))
                .orElse(finding);
    }

    /** The fix that replaces the amount of compute in a notification, to two significant figures. */
    public static Fix restated(String title, Notification notification, BigDecimal compute) {
        return new Fix.Replace(title, notification.at(), "notified " + notification.date() + " of " + compute(compute) + " FLOP"
                + notification.approach().map(approach -> " using " + Words.of(approach)).orElse("")
                + notification.description().map(text -> " \"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"").orElse(""));
    }

    /** The known part of the compute that is compared with the systemic-risk threshold. */
    public static BigDecimal known(ModelAssessment model) {
        return model.systemicRisk().compute().known().value();
    }

    /** The approach of the first estimate. */
    public static EstimationApproach approach(ModelAssessment model) {
        boolean hardware = Stream.of(model.compute().own(), model.compute().nearest()).flatMap(List::stream)
                .map(ComputedActivity::basis).flatMap(basis -> basis.stream()).findFirst()
                .filter(basis -> !basis.stated().approach().hardware().isEmpty()).isPresent();
        return hardware ? EstimationApproach.HARDWARE : EstimationApproach.ARCHITECTURE;
    }

    /** An amount to two significant figures; the second one is written even if it is zero. */
    private static String compute(BigDecimal compute) {
        return Notation.program(compute, FIGURES).replaceFirst("^(\\d)(e|$)", "$1.0$2");
    }
}
