package org.gpailang.core.assessment.classifier;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gpailang.core.assessment.SystemicRisk;
import org.gpailang.core.compute.ComputedActivity;
import org.gpailang.core.compute.Total;
import org.gpailang.core.compute.TrainingCompute;
import org.gpailang.core.facts.model.Model;
import org.gpailang.core.facts.statement.Stated;
import org.gpailang.core.facts.training.RunEvent;
import org.gpailang.core.quantity.Flop;
import org.gpailang.core.ruleset.Ruleset;

/** Since when a model or its versions exceed a threshold, if that is later than the first placing on the market. */
final class Crossings {

    private final Classification classification;
    private final Ruleset ruleset;
    private final IdentityHashMap<Model, Optional<String>> open = new IdentityHashMap<>();
    private final IdentityHashMap<Model, Optional<ComputedActivity>> generalPurpose = new IdentityHashMap<>();

    Crossings(Classification classification, Ruleset ruleset) {
        this.classification = classification;
        this.ruleset = ruleset;
    }

    /**
     * The activity with which a model exceeds a threshold, if one of the events of that activity is after the first placing: the condition
     * is met only then. None if all of its training is: there was something that could be placed.
     */
    private static Optional<ComputedActivity> afterPlacing(TrainingCompute compute, Optional<LocalDate> placed, Flop threshold,
            Ruleset.Counting measure, RunEvent... events) {
        // hardly any training starts after the placing, and listing all activities of a long chain takes long
        if (placed.isEmpty() || Stream.of(events).flatMap(event -> compute.latest(event).stream())
                .noneMatch(date -> date.isAfter(placed.get()))) {
            return Optional.empty();
        }
        Map<Boolean, List<ComputedActivity>> counted = compute.activities().stream().filter(activity -> activity.counting().by(measure))
                .collect(Collectors.partitioningBy(activity -> Stream.of(events)
                        .flatMap(event -> Optional.ofNullable(activity.activity().dates().get(event)).stream())
                        .anyMatch(date -> date.value().isAfter(placed.get()))));
        List<ComputedActivity> later = counted.get(true).stream()
                .sorted(Comparator.comparing(activity -> ended(activity).orElse(LocalDate.MAX))).toList();
        if (later.isEmpty()) {
            return Optional.empty();
        }
        Flop sum = Total.of(counted.get(false)).known();
        boolean none = sum.exceeds(threshold)
                || counted.get(false).isEmpty() && later.stream().allMatch(activity -> startedAfter(activity, placed.get()));
        for (ComputedActivity activity : none ? List.<ComputedActivity>of() : later) {
            sum = sum.plus(Total.of(List.of(activity)).known());
            if (sum.exceeds(threshold)) {
                return Optional.of(activity);
            }
        }
        return Optional.empty();
    }

    private static boolean startedAfter(ComputedActivity activity, LocalDate day) {
        return Optional.ofNullable(activity.activity().dates().get(RunEvent.STARTED)).filter(date -> date.value().isAfter(day)).isPresent();
    }

    /** When an activity ended, if that is stated. */
    static Optional<LocalDate> ended(ComputedActivity activity) {
        return Optional.ofNullable(activity.activity().dates().get(RunEvent.ENDED)).map(Stated::value);
    }

    /** The activity with which the root of a line exceeds the threshold for systemic risk after its first placing. */
    Optional<ComputedActivity> crossingAfterPlacing(Model root) {
        return afterPlacing(classification.compute(root), classification.systemicLineAvailability(root).first(), ruleset.systemicRisk(),
                Ruleset.Counting.CUMULATIVE, RunEvent.STARTED, RunEvent.ENDED);
    }

    /**
     * The activity with which the root of a line exceeds the threshold for general-purpose models, if it started after the first placing.
     * Of a run that goes on while the model is placed it is assumed that the threshold was exceeded by then.
     */
    Optional<ComputedActivity> generalPurposeAfterPlacing(Model root) {
        Optional<ComputedActivity> known = generalPurpose.get(root);
        if (known == null) {
            known = generalPurposeAfterPlacingOf(root);
            generalPurpose.put(root, known);
        }
        return known;
    }

    private Optional<ComputedActivity> generalPurposeAfterPlacingOf(Model root) {
        return classification.evidence(root).generality().isPresent() ? Optional.empty() : afterPlacing(classification.compute(root),
                classification.generalPurposeAvailability(root).first(), ruleset.generalPurpose(), ruleset.generalPurposeCounts(),
                RunEvent.STARTED);
    }

    /** Why it is not known since when a model that is trained after its placing is above a threshold. */
    static String openCrossing(ComputedActivity activity, Flop threshold) {
        return "When its compute exceeded " + threshold + " is not stated: " + activity.activity().display()
                + " started after the model was placed on the market. The duties apply from the day on which the threshold was exceeded;"
                + " state when it ended";
    }

    /** Why it is not known since when the condition of systemic risk is met, for a model that is above the threshold after its placing. */
    Optional<String> openCrossing(Model model) {
        Model root = classification.lifecycle(model).systemicLine().root();
        Optional<String> known = open.get(root);
        if (known == null) {
            known = openCrossingOfLine(root);
            open.put(root, known);
        }
        return known;
    }

    private Optional<String> openCrossingOfLine(Model root) {
        SystemicRisk risk = classification.systemicRisk(root);
        if (!risk.crossed().yes() || risk.argumentsAccepted() || risk.designation().isPresent()) {
            return Optional.empty();
        }
        if (classification.compute(root).cumulative().known().exceeds(ruleset.systemicRisk())) {
            return crossingAfterPlacing(root).filter(activity -> met(activity).isEmpty())
                    .map(activity -> openCrossing(activity, ruleset.systemicRisk()));
        }
        List<Model> crossing = crossing(root).toList();
        return crossing.stream().anyMatch(member -> met(member).isPresent()) ? Optional.empty() : crossing.stream().findFirst()
                .map(member -> "When " + member.display() + ", a version of it, exceeds " + ruleset.systemicRisk() + " is not stated. The"
                        + " duties apply from that day; state when its training ended, or when it is placed on the market");
    }

    /** The date on which an activity exceeds the threshold for systemic risk: from its declared rate, else its end. */
    Optional<LocalDate> met(ComputedActivity activity) {
        return NotificationClassifier.crossing(List.of(activity), ruleset).or(() -> ended(activity));
    }

    /** The members of the line of a model that are above the threshold. */
    Stream<Model> crossing(Model root) {
        return classification.systemicMembers(root).stream().filter(member ->
                classification.compute(member).cumulative().exceeds(ruleset.systemicRisk()).orElse(false));
    }

    /** The date on which a version exceeds the threshold: from its declared rate, else when its training ended or it was placed. */
    Optional<LocalDate> met(Model member) {
        List<ComputedActivity> own = classification.compute(member).own();
        return NotificationClassifier.crossing(own, ruleset).or(() -> Stream.concat(own.stream()
                .flatMap(activity -> Optional.ofNullable(activity.activity().dates().get(RunEvent.ENDED)).map(Stated::value).stream()),
                classification.availability(member).first().stream()).min(LocalDate::compareTo));
    }
}
