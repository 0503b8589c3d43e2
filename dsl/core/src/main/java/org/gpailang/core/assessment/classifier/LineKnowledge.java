package org.gpailang.core.assessment.classifier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gpailang.core.assessment.Knowledge;
import org.gpailang.core.assessment.Modifier;
import org.gpailang.core.compute.ComputedActivity;
import org.gpailang.core.compute.Total;
import org.gpailang.core.compute.TrainingCompute;
import org.gpailang.core.facts.model.Model;
import org.gpailang.core.quantity.Flop;
import org.gpailang.core.ruleset.Ruleset;

/** When it is known that the members of a line exceed the threshold for systemic risk (Art. 52(1)). */
final class LineKnowledge {

    private final Classification classification;
    private final Ruleset ruleset;
    private final Model root;
    private final Optional<Modifier> modifier;
    private final Optional<LocalDate> placed;

    /**
     * Creates the answers for a line.
     *
     * @param root the model that begins the line
     * @param modifier the consequences for the author of that model, if it is a modification
     */
    LineKnowledge(Classification classification, Ruleset ruleset, Model root, Optional<Modifier> modifier) {
        this.classification = classification;
        this.ruleset = ruleset;
        this.root = root;
        this.modifier = modifier;
        this.placed = classification.systemicLineAvailability(root).first();
    }

    /** When it is first known of one of the members, if it is. It cannot be known before the first date that one of them states. */
    Optional<Knowledge> first(List<Model> members) {
        Optional<LocalDate> earliest = earliestDate(members);
        Optional<Knowledge> first = Optional.empty();
        for (Model member : earliest.isPresent() ? members : List.<Model>of()) {
            Optional<Knowledge> known = of(member);
            if (first.isEmpty() || known.isPresent() && known.get().on().isBefore(first.get().on())) {
                first = known;
            }
            if (first.map(Knowledge::on).equals(earliest)) {
                break;
            }
        }
        return first;
    }

    private Optional<LocalDate> earliestDate(List<Model> members) {
        List<LocalDate> dates = new ArrayList<>(placed.stream().toList());
        List<TrainingCompute> before = classification.sourceComputes(root);
        for (Model member : members) {
            TrainingCompute compute = classification.compute(member);
            compute.without(before).forEach(activity -> {
                activity.activity().dates().values().forEach(date -> dates.add(date.value()));
                activity.estimates().forEach(estimate -> estimate.stated().madeOn().ifPresent(dates::add));
            });
            classification.availability(member).first().ifPresent(dates::add);
            before = List.of(compute);
        }
        return dates.stream().min(LocalDate::compareTo);
    }

    /** Nothing is known about a line before the first activity after the models that its root derives from. */
    private Optional<Knowledge> of(Model member) {
        TrainingCompute compute = classification.compute(member);
        List<TrainingCompute> others = classification.foreignComputes(member);
        List<TrainingCompute> earlier = classification.sourceComputes(root);
        List<ComputedActivity> steps = cumulative(compute.without(Stream.of(others, earlier).flatMap(List::stream).toList()));
        boolean byModification = modifier.filter(conclusion -> conclusion.outcome()
                == Modifier.Outcome.SYSTEMIC_RISK_PROVIDER_BY_MODIFICATION && conclusion.limit().isPresent()).isPresent();
        Flop own = Total.of(steps).known();
        Flop base = compute.cumulative().known().minus(own);
        Optional<LocalDate> latest = classification.availability(member).first().or(() -> placed);
        if (byModification) {
            Flop before = Total.of(cumulative(compute.without(others))).known().minus(own);
            return KnowledgeClassifier.of(steps, before, sum -> sum.exceeds(modifier.get().share(), modifier.get().limit().get()),
                    latest, ruleset.appliesFrom());
        }
        if (compute.cumulative().known().exceeds(ruleset.systemicRisk())) {
            return KnowledgeClassifier.of(steps, base, sum -> sum.exceeds(ruleset.systemicRisk()), latest, ruleset.appliesFrom());
        }
        boolean otherwise = classification.systemicRisk(member).applies() && classification.systemicRisk(member).through().isEmpty();
        return otherwise ? latest.map(day -> new Knowledge(day, Knowledge.By.PLACED, "the training")) : Optional.empty();
    }

    private static List<ComputedActivity> cumulative(List<ComputedActivity> activities) {
        return activities.stream().filter(activity -> activity.counting().cumulative()).toList();
    }
}
