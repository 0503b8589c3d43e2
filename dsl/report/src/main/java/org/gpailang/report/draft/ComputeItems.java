package org.gpailang.report.draft;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.compute.ComputedActivity;
import org.gpailang.core.compute.Total;
import org.gpailang.core.documentation.EnergyEstimate;
import org.gpailang.core.documentation.TrainingTime;
import org.gpailang.core.facts.model.ModelDocumentation;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.facts.statement.Stated;
import org.gpailang.core.facts.training.Activity;
import org.gpailang.core.facts.training.Energy;
import org.gpailang.core.facts.training.RunEvent;
import org.gpailang.core.quantity.Notation;
import org.gpailang.report.draft.Draft.Entry;
import org.gpailang.report.draft.Draft.Item;

/** Items about training time, compute and energy. */
final class ComputeItems {

    private static final int FIGURES = 2;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final ModelAssessment model;
    private final List<ComputedActivity> activities;

    /**
     * @param activities the activities that the document covers
     */
    ComputeItems(ModelAssessment model, List<ComputedActivity> activities) {
        this.model = model;
        this.activities = activities;
    }

    /** The training time as a band. */
    Item timeBand(String title) {
        return orDays(Item.of("", title).says(TrainingTime.of(activities)
                .map(time -> new Entry(Amounts.capital(time.band()) + ", measured from the start of"
                + " the first activity that trains (" + time.started().value() + ") to the end of the last (" + time.ended().value() + ")",
                List.of(time.started().at(), time.ended().at())))));
    }

    /** The training time in days, and the days of hardware. */
    Item time(String title) {
        Item item = timeExactly(Item.of("", title));
        Map<String, BigDecimal> hardware = TrainingTime.hardwareDays(activities);
        for (Map.Entry<String, BigDecimal> each : hardware.entrySet()) {
            item = item.says(Notation.withFigures(each.getValue(), FIGURES) + " " + each.getKey() + " days", estimates());
        }
        return hardware.isEmpty() ? item.lacks("the days of hardware", Place.ACTIVITY, "compute N x ACCELERATOR for N days at N%") : item;
    }

    private Item timeExactly(Item item) {
        return orDays(item.says(TrainingTime.of(activities).map(time ->
                new Entry(time.days() + " days of wall-clock time, from " + time.started().value()
                + " to " + time.ended().value() + ", including pauses", List.of(time.started().at(), time.ended().at())))));
    }

    /** An item that lacks the missing days of the activities if it has no entry. */
    private Item orDays(Item item) {
        Item dated = item;
        for (Activity each : item.entries().isEmpty() ? training() : List.<Activity>of()) {
            dated = each.dates().containsKey(RunEvent.STARTED) ? dated
                    : dated.lacks("the first day of " + each.display(), Place.ACTIVITY, "started DATE");
            dated = each.dates().containsKey(RunEvent.ENDED) ? dated
                    : dated.lacks("the last day of " + each.display(), Place.ACTIVITY, "ended DATE");
        }
        return dated.filled() ? dated.orLacks("the activities that train, with their days", "pretraining { started DATE ended DATE }")
                : dated;
    }

    /** The time as the annexes ask for it. */
    Item timeInAnnex(Item item) {
        return timeExactly(item);
    }

    /** The compute to its order of magnitude, as the power of ten of the scientific notation. */
    Item orderOfMagnitude(String title) {
        Item item = Item.of("", title);
        Total total = model.compute().cumulative();
        return total.flop().isEmpty() ? item.lacks(incomplete(total), Place.ACTIVITY, "compute ESTIMATE")
                : item.says(Notation.powerOfTen(total.known().value()) + " FLOP, the power of ten of the scientific notation", estimates());
    }

    /** The training compute as something that is missing. */
    static String incomplete(Total total) {
        return "the training compute, " + (total.stated().isPresent() ? "of which only bounds are stated" : "a part of which is unknown");
    }

    /** The compute to two significant figures. */
    Item amount(String title) {
        Item item = Item.of("", title);
        Total total = model.compute().cumulative();
        return total.flop().isEmpty() ? item.lacks(incomplete(total), Place.ACTIVITY, "compute ESTIMATE")
                : item.says(figures(total), estimates());
    }

    /** The amount to two significant figures, with the exact one where rounding would move it across the threshold. */
    String figures(Total total) {
        BigDecimal exact = total.known().value();
        BigDecimal threshold = model.ruleset().systemicRisk().value();
        boolean crosses = Notation.round(exact, FIGURES).compareTo(threshold) != exact.compareTo(threshold);
        return Notation.withFigures(exact, FIGURES) + " FLOP"
                + (crosses ? " (" + Notation.besides(exact, threshold) + " FLOP before rounding, which is "
                + (exact.compareTo(threshold) > 0 ? "above" : "not above") + " the threshold)" : "");
    }

    /** How the compute was measured or estimated. */
    Item method(String title) {
        Item item = Item.of("", title);
        List<ComputedActivity> counted = activities.stream().filter(each -> each.counting().cumulative()).toList();
        for (ComputedActivity each : counted) {
            String name = Amounts.capital(each.activity().display());
            boolean known = each.bounds().isPresent();
            item = known ? item.says(each.basis().map(basis -> Entry.of(name
                    + ": " + basis.derivation() + each.activity().method().map(method -> "; " + method.value()).orElse(""),
                    basis.stated().at()))) : item.lacks("how the compute of " + each.activity().display() + " was measured or estimated",
                            Place.ACTIVITY, "compute ESTIMATE");
        }
        return counted.isEmpty() ? item.lacks("how the compute was measured or estimated", Place.ACTIVITY, "compute ESTIMATE") : item;
    }

    /** The energy of the training: measured where it is stated, else estimated. */
    Item energy(String id, String title) {
        Item item = Item.of(id, title);
        List<Activity> training = training();
        Optional<Stated<String>> unknown = training.stream().flatMap(each -> each.documentation().energyUnknown().stream()).findFirst();
        BigDecimal sum = BigDecimal.ZERO;
        List<Location> places = new ArrayList<>();
        boolean estimated = false;
        boolean known = !training.isEmpty();
        for (ComputedActivity each : activities) {
            if (!each.counting().parameterUpdates()) {
                continue;
            }
            Optional<Energy> measured = each.activity().energy();
            Optional<EnergyEstimate> estimate = EnergyEstimate.of(each);
            if (measured.isPresent()) {
                sum = sum.add(measured.get().megawattHours());
                places.add(measured.get().at());
            } else if (estimate.isPresent()) {
                sum = sum.add(estimate.get().megawattHours());
                places.addAll(estimate.get().at());
                estimated = true;
            } else {
                known = false;
            }
        }
        if (!places.isEmpty()) {
            item = item.says(List.of(new Entry((known ? "" : "At least ") + Notation.plain(Notation.round(sum, FIGURES), FIGURES) + " MWh"
                    + (estimated ? " (estimate)" : "") + (known ? "" : ", without the activities whose energy is not known"), places)));
        }
        if (known) {
            return item;
        }
        return unknown.isPresent() ? item.says("N/A: " + unknown.get().value(), unknown.get().at())
                : item.lacks("the energy of the training, measured or estimated",
                        Place.ACTIVITY, "energy N MWh \"…\"", "energy unknown \"…\"");
    }

    /** How the energy was measured or estimated. */
    Item energyMethod(String title) {
        Item item = Item.of("", title);
        for (ComputedActivity each : activities.stream().filter(activity -> activity.counting().parameterUpdates()).toList()) {
            String name = Amounts.capital(each.activity().display());
            Optional<Energy> measured = each.activity().energy();
            Optional<EnergyEstimate> estimate = EnergyEstimate.of(each);
            if (measured.isPresent()) {
                item = item.says(measured.get().note().map(note -> Entry.of(name + ": " + note, measured.get().at())));
            } else if (estimate.isPresent()) {
                item = item.says(List.of(new Entry(name + ": estimated from the time of the accelerators and their rated power"
                        + estimate.get().pue()
                        .map(factor -> ", multiplied by a power usage effectiveness of " + factor.toPlainString()).orElse("")
                        + "; hosts and network are not included, and accelerators usually draw less than their rated power",
                        estimate.get().at())));
            }
            item = item.says(each.activity().documentation().energyUnknown().map(why -> Entry.of(name + ": " + why.value(), why.at())));
        }
        return item.orLacks("how the energy was measured or estimated, or what is lacking for it", Place.ACTIVITY, "energy N MWh \"…\"",
                "energy unknown \"…\"");
    }

    private List<Activity> training() {
        return activities.stream().filter(each -> each.counting().parameterUpdates()).map(ComputedActivity::activity).toList();
    }

    /** The compute of a benchmarked inference, or an estimate for one token. */
    Item inference(String title) {
        Item item = Item.of("", title);
        Optional<ModelDocumentation.Inference> stated = model.model().documentation().inference();
        if (stated.isPresent()) {
            return item.says(Notation.withFigures(stated.get().flop().value(), FIGURES) + " FLOP", stated.get().at());
        }
        Stream<Stated<BigDecimal>> parameters = model.capabilities().activeParameters().or(() -> model.capabilities().parameters())
                .stream();
        return item.says(parameters.map(count -> Entry.of("About " + Notation.withFigures(count.value().multiply(TWO), FIGURES)
                + " FLOP for one token (estimate: 2 × parameters, a general rule and not a measurement)", count.at())).toList())
                .lacks("the compute of a benchmarked inference", "inference N FLOP for \"…\" on N x ACCELERATOR");
    }

    /** The task and the hardware of the benchmarked inference. */
    Item inferenceMethod(String title) {
        Item item = Item.of("", title);
        Optional<ModelDocumentation.Inference> stated = model.model().documentation().inference();
        item = item.says(stated.flatMap(inference -> inference.task().map(task -> Entry.of("Task: " + task, inference.at()))));
        item = item.says(stated.flatMap(inference -> inference.accelerator().map(chip -> Entry.of("Hardware: "
                + inference.chips().map(count -> Amounts.number(count) + " × ").orElse("") + chip, inference.at()))));
        return item.orLacks("the task and the hardware of the benchmarked inference", "inference N FLOP for \"…\" on N x ACCELERATOR");
    }

    /** The estimates that are included in the cumulative training compute. */
    Location[] estimates() {
        return model.compute().activities().stream().filter(activity -> activity.counting().cumulative())
                .flatMap(activity -> activity.basis().stream()).map(basis -> basis.stated().at()).toArray(Location[]::new);
    }
}
