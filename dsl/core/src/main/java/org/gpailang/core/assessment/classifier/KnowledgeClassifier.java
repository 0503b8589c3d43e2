package org.gpailang.core.assessment.classifier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.gpailang.core.assessment.Knowledge;
import org.gpailang.core.compute.ComputedActivity;
import org.gpailang.core.compute.ComputedEstimate;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.facts.statement.Stated;
import org.gpailang.core.facts.training.ActivityKind;
import org.gpailang.core.facts.training.RunEvent;
import org.gpailang.core.quantity.Flop;

/**
 * Determines when it is known that a sum of activities exceeds a threshold: the first date on which the amounts estimated, started or
 * planned by then exceed it (Art. 52(1), recital 112; consultation 3.4.2; guidelines para. 30). An estimate below the threshold makes
 * nothing known. A large pre-training run is to be estimated before it starts: if its first estimate is later, its compute should have been
 * known at the start (our reading).
 */
final class KnowledgeClassifier {

    private final Optional<LocalDate> placed;
    private final LocalDate appliesFrom;
    private final List<Step> steps = new ArrayList<>();

    private KnowledgeClassifier(Optional<LocalDate> placed, LocalDate appliesFrom) {
        this.placed = placed;
        this.appliesFrom = appliesFrom;
    }

    /** The compute attributed to one activity from a date on. A large run without a date precedes all others ({@link LocalDate#MIN}). */
    private record Step(ComputedActivity activity, LocalDate day, Flop flop, Knowledge.By by) {}

    /**
     * The date on which it is known, if it can be determined.
     *
     * @param activities the activities to sum
     * @param base the compute used before them, by others
     * @param crosses whether a sum is above the threshold
     * @param placed the first placing, by which it was known at the latest
     * @param appliesFrom the day from which the duties apply: who had planned the training by then notifies in the following two weeks
     */
    static Optional<Knowledge> of(List<ComputedActivity> activities, Flop base, Predicate<Flop> crosses, Optional<LocalDate> placed,
            LocalDate appliesFrom) {
        KnowledgeClassifier classifier = new KnowledgeClassifier(placed, appliesFrom);
        activities.forEach(classifier::add);
        return classifier.first(base, crosses);
    }

    private void add(ComputedActivity activity) {
        Map<RunEvent, Stated<LocalDate>> dates = activity.activity().dates();
        List<Step> own = new ArrayList<>();
        for (ComputedEstimate estimate : activity.estimates()) {
            if (estimate.bounds().isPresent() && estimate.stated().madeOn().isPresent()) {
                own.add(new Step(activity, estimate.stated().madeOn().get(), estimate.bounds().get().lower(), Knowledge.By.ESTIMATE));
            }
        }
        activity.basis().filter(basis -> basis.stated().madeOn().isEmpty()).flatMap(ComputedEstimate::bounds)
                .ifPresent(known -> own.add(undated(activity, dates, known.lower())));
        own.sort(Comparator.comparing(Step::day));
        Optional<LocalDate> start = Optional.ofNullable(dates.get(RunEvent.STARTED)).map(Stated::value);
        if (!own.isEmpty() && isRun(activity) && start.filter(own.get(0).day()::isAfter).isPresent()) {
            own.set(0, new Step(activity, start.get(), own.get(0).flop(), Knowledge.By.ACTIVITY_START));
        }
        steps.addAll(own);
    }

    /**
     * The step of an estimate without a date: dated by the event of the estimate, else by the start, the plan, or at the latest the end. A
     * plan counts before a later start if it was made by the day from which the duties apply (consultation 3.5; guidelines para. 112).
     */
    private Step undated(ComputedActivity activity, Map<RunEvent, Stated<LocalDate>> dates, Flop flop) {
        boolean early = Optional.ofNullable(dates.get(RunEvent.PLANNED)).filter(day -> !day.value().isAfter(appliesFrom)).isPresent()
                && Optional.ofNullable(dates.get(RunEvent.STARTED)).filter(day -> !day.value().isAfter(appliesFrom)).isEmpty();
        for (RunEvent event : early ? List.of(RunEvent.ESTIMATED, RunEvent.PLANNED)
                : List.of(RunEvent.ESTIMATED, RunEvent.STARTED, RunEvent.PLANNED, RunEvent.ENDED)) {
            if (dates.containsKey(event)) {
                return new Step(activity, dates.get(event).value(), flop, switch (event) {
                    case ESTIMATED -> Knowledge.By.ESTIMATE;
                    case STARTED -> Knowledge.By.ACTIVITY_START;
                    case PLANNED -> Knowledge.By.PLANNED;
                    case ENDED -> Knowledge.By.AT_THE_LATEST;
                });
            }
        }
        return new Step(activity, isRun(activity) ? LocalDate.MIN : placed.orElse(LocalDate.MAX), flop, Knowledge.By.AT_THE_LATEST);
    }

    private Optional<Knowledge> first(Flop base, Predicate<Flop> crosses) {
        steps.sort(Comparator.comparing(Step::day).thenComparing(step -> step.activity().activity().at()));
        Map<LocalDate, List<Step>> byDay = new TreeMap<>();
        steps.forEach(step -> byDay.computeIfAbsent(step.day(), day -> new ArrayList<>()).add(step));
        Map<Location, Flop> amounts = new HashMap<>();
        Flop sum = base;
        for (Map.Entry<LocalDate, List<Step>> day : byDay.entrySet()) {
            for (Step step : day.getValue()) {
                Flop replaced = Optional.ofNullable(amounts.put(step.activity().activity().at(), step.flop())).orElse(Flop.ZERO);
                sum = sum.plus(step.flop()).minus(replaced);
            }
            if (crosses.test(sum)) {
                Step last = day.getValue().get(day.getValue().size() - 1);
                return known(last, day.getKey());
            }
        }
        return placed.map(day -> new Knowledge(day, Knowledge.By.AT_THE_LATEST, "the training"));
    }

    /** Something without a date is known at the latest on the next stated date, or when the model is placed on the market. */
    private Optional<Knowledge> known(Step step, LocalDate day) {
        String name = step.activity().activity().display();
        if (!day.equals(LocalDate.MIN) && !day.equals(LocalDate.MAX)) {
            return Optional.of(new Knowledge(day, step.by(), name));
        }
        return steps.stream().map(Step::day).filter(other -> other.isAfter(LocalDate.MIN) && other.isBefore(LocalDate.MAX))
                .min(LocalDate::compareTo).map(other -> placed.filter(other::isAfter).orElse(other)).or(() -> placed)
                .map(latest -> new Knowledge(latest, Knowledge.By.AT_THE_LATEST, name));
    }

    private static boolean isRun(ComputedActivity activity) {
        return activity.activity().kind() == ActivityKind.PRETRAINING;
    }
}
