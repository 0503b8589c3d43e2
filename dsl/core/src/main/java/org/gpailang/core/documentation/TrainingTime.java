package org.gpailang.core.documentation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gpailang.core.compute.ComputedActivity;
import org.gpailang.core.facts.catalogue.Accelerator;
import org.gpailang.core.facts.statement.Stated;
import org.gpailang.core.facts.training.Approach;
import org.gpailang.core.facts.training.HardwareTerm;
import org.gpailang.core.facts.training.RunEvent;
import org.gpailang.core.quantity.Duration;
import org.gpailang.core.quantity.Notation;

/**
 * The time that training took, as the Model Documentation Form asks for it.
 *
 * @param started the first day of an activity that trains
 * @param ended the last day of one
 */
public record TrainingTime(Stated<LocalDate> started, Stated<LocalDate> ended) {

    private static final BigDecimal DAY = BigDecimal.valueOf(86_400);

    /** The time from the first start to the last end of the activities that train; absent unless each states both days. */
    public static Optional<TrainingTime> of(List<ComputedActivity> activities) {
        List<ComputedActivity> training = activities.stream().filter(each -> each.counting().parameterUpdates()).toList();
        boolean known = !training.isEmpty() && training.stream().allMatch(each -> each.activity().dates().containsKey(RunEvent.STARTED)
                && each.activity().dates().containsKey(RunEvent.ENDED));
        return known ? Optional.of(new TrainingTime(
                days(training, RunEvent.STARTED).min((one, other) -> one.value().compareTo(other.value())).orElseThrow(),
                days(training, RunEvent.ENDED).max((one, other) -> one.value().compareTo(other.value())).orElseThrow())) : Optional.empty();
    }

    private static Stream<Stated<LocalDate>> days(List<ComputedActivity> training, RunEvent event) {
        return training.stream().map(each -> each.activity().dates().get(event));
    }

    /** The number of days. */
    public long days() {
        return ChronoUnit.DAYS.between(started.value(), ended.value());
    }

    /** The band of the form, in calendar months. A border belongs to the lower band, which is our reading. */
    public String band() {
        return !ended.value().isAfter(started.value().plusMonths(1)) ? "less than 1 month"
                : !ended.value().isAfter(started.value().plusMonths(3)) ? "1 to 3 months"
                : !ended.value().isAfter(started.value().plusMonths(6)) ? "3 to 6 months" : "more than 6 months";
    }

    /** The days of hardware for each accelerator; empty unless every activity that trains is estimated from hardware. */
    public static Map<String, BigDecimal> hardwareDays(List<ComputedActivity> activities) {
        Map<String, BigDecimal> days = new LinkedHashMap<>();
        for (ComputedActivity each : activities) {
            if (!each.counting().parameterUpdates()) {
                continue;
            }
            Optional<Approach.Hardware> hardware = each.estimates().stream().map(estimate -> estimate.stated().approach())
                    .filter(Approach.Hardware.class::isInstance).map(Approach.Hardware.class::cast).findFirst();
            if (hardware.isEmpty() || hardware.get().terms().stream()
                    .anyMatch(term -> term.time().isEmpty() || term.accelerator().isEmpty())) {
                return Map.of();
            }
            hardware.get().terms().forEach(term -> days.merge(term.accelerator().map(Accelerator::name).orElseThrow(),
                    chipSeconds(term).divide(DAY, Notation.DISPLAY), BigDecimal::add));
        }
        return days;
    }

    /** The time of all chips of a term in seconds. */
    static BigDecimal chipSeconds(HardwareTerm term) {
        BigDecimal time = term.time().map(Duration::seconds).orElse(BigDecimal.ZERO);
        return term.chips().map(time::multiply).orElse(time);
    }
}
