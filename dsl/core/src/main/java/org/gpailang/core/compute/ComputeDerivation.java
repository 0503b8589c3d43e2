package org.gpailang.core.compute;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.gpailang.core.facts.Activity;
import org.gpailang.core.facts.ActivityKind;
import org.gpailang.core.facts.Capabilities;
import org.gpailang.core.facts.Elements;
import org.gpailang.core.facts.Location;
import org.gpailang.core.facts.Model;
import org.gpailang.core.facts.Stated;
import org.gpailang.core.ruleset.Ruleset;

/**
 * Follows models to the activities that made them, under one ruleset.
 *
 * <p>Where a model was made from others, the compute that trained them is included, however far back (consultation 3.4.2; guidelines para.
 * 121). An activity that is reached by two ways is counted once: it is known by the place that states it.
 *
 * <p>What a model's own activities come to is computed once and kept, however many models are built on it; the walk keeps its own stack,
 * so the depth of a chain is not limited by the machine's. A model is known by its place, for a name may be given twice by mistake.
 */
public final class ComputeDerivation {

    private final Elements elements;
    private final Ruleset ruleset;
    private final Map<Location, Capabilities> capabilities = new HashMap<>();
    private final Map<Location, List<ComputedActivity>> activities = new HashMap<>();
    private final Function<Model, List<ComputedActivity>> activitiesOf;

    /** A derivation over these elements under this ruleset. */
    public ComputeDerivation(Elements elements, Ruleset ruleset) {
        this.elements = elements;
        this.ruleset = ruleset;
        this.activitiesOf = this::compute;
    }

    /**
     * A derivation over these elements under this ruleset.
     *
     * @param activitiesOf gives the {@link #activities} of a model
     */
    public ComputeDerivation(Elements elements, Ruleset ruleset, Function<Model, List<ComputedActivity>> activitiesOf) {
        this.elements = elements;
        this.ruleset = ruleset;
        this.activitiesOf = activitiesOf;
    }

    /** The activities that a model states or names itself, with their compute. */
    public static List<ComputedActivity> activities(Model model, Elements elements, Ruleset ruleset) {
        return new ComputeDerivation(elements, ruleset).activitiesOf(model);
    }

    /** The training compute of the model. */
    public TrainingCompute of(Model model) {
        Map<Location, ComputedActivity> own = new LinkedHashMap<>();
        activitiesOf(model).forEach(activity -> own.putIfAbsent(activity.activity().at(), activity));
        Map<Location, ComputedActivity> inherited = new LinkedHashMap<>();
        Set<String> unknown = new LinkedHashSet<>();
        Set<String> visited = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(originalsOf(model));
        while (!open.isEmpty()) {
            String name = open.removeFirst();
            if (name.equals(model.name()) || !visited.add(name)) {
                continue;
            }
            Optional<Model> original = elements.model(name);
            List<ComputedActivity> activities = original.map(this::activitiesOf).orElse(List.of());
            activities.stream().filter(activity -> !own.containsKey(activity.activity().at()))
                    .forEach(activity -> inherited.putIfAbsent(activity.activity().at(), activity));
            List<String> further = original.map(ComputeDerivation::originalsOf).orElse(List.of());
            if (further.isEmpty() && activities.stream().noneMatch(activity -> activity.counting().cumulative())) {
                unknown.add(name);
            }
            open.addAll(further);
        }
        return new TrainingCompute(List.copyOf(own.values()), List.copyOf(inherited.values()), List.copyOf(unknown), cycleFrom(model));
    }

    /** What the model takes in, puts out and is made of, with what a modification takes from its original. */
    public Capabilities capabilitiesOf(Model model) {
        Capabilities known = capabilities.get(model.at());
        if (known != null) {
            return known;
        }
        Capabilities result = model.capabilities();
        Set<String> visited = new LinkedHashSet<>(List.of(model.name()));
        Optional<Model> original = model.original().map(Stated::value).filter(visited::add).flatMap(elements::model);
        while (original.isPresent()) {
            result = result.orElse(original.get().capabilities());
            original = original.get().original().map(Stated::value).filter(visited::add).flatMap(elements::model);
        }
        capabilities.put(model.at(), result);
        return result;
    }

    private static List<String> originalsOf(Model model) {
        return model.originals().stream().map(Stated::value).toList();
    }

    /** The activities that the model states or names itself. */
    public List<ComputedActivity> activitiesOf(Model model) {
        List<ComputedActivity> known = activities.get(model.at());
        if (known == null) {
            known = activitiesOf.apply(model);
            activities.put(model.at(), known);
        }
        return known;
    }

    private List<ComputedActivity> compute(Model model) {
        Capabilities made = capabilitiesOf(model);
        List<ComputedActivity> computed = new ArrayList<>();
        for (Stated<String> name : model.training().runs()) {
            Activity run = elements.run(name.value()).orElseGet(() -> unfound(name));
            computed.add(ComputedActivity.of(run, name.value(), made, ruleset));
        }
        for (Activity activity : model.training().activities()) {
            computed.add(ComputedActivity.of(activity, model.name(), made, ruleset));
        }
        return List.copyOf(computed);
    }

    /** A run that is named and not found: it took place, so it counts, and its compute is unknown. */
    private static Activity unfound(Stated<String> name) {
        return new Activity(ActivityKind.PRETRAINING, Optional.of(name.value()), Optional.empty(), Optional.empty(), name.at(), false, Map.of(),
                Optional.empty(), List.of(), Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    /** The shortest way from the model back to itself, if there is one. */
    private List<String> cycleFrom(Model model) {
        Map<String, String> from = new HashMap<>();
        Deque<String> open = new ArrayDeque<>();
        for (String original : originalsOf(model)) {
            if (from.putIfAbsent(original, model.name()) == null) {
                open.add(original);
            }
        }
        while (!open.isEmpty() && !from.containsKey(model.name())) {
            String name = open.removeFirst();
            for (String original : elements.model(name).map(ComputeDerivation::originalsOf).orElse(List.of())) {
                if (from.putIfAbsent(original, name) == null) {
                    open.add(original);
                }
            }
        }
        if (!from.containsKey(model.name())) {
            return List.of();
        }
        Deque<String> way = new ArrayDeque<>(List.of(model.name()));
        String step = from.get(model.name());
        while (!step.equals(model.name())) {
            way.addFirst(step);
            step = from.get(step);
        }
        way.addFirst(model.name());
        return List.copyOf(way);
    }
}
