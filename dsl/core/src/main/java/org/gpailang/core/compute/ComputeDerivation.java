package org.gpailang.core.compute;

import java.time.LocalDate;
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
import java.util.stream.Stream;
import org.gpailang.core.facts.Facts;
import org.gpailang.core.facts.model.Capabilities;
import org.gpailang.core.facts.model.Model;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.facts.statement.Stated;
import org.gpailang.core.facts.training.Activity;
import org.gpailang.core.facts.training.ActivityDocumentation;
import org.gpailang.core.facts.training.ActivityKind;
import org.gpailang.core.facts.training.GeneratedData;
import org.gpailang.core.ruleset.Ruleset;

/**
 * Derives the training compute of models from the activities that produced them, under one ruleset.
 *
 * <p>The compute used to train the models that a model is built from is included, over any number of steps (consultation 3.4.2; guidelines
 * para. 121). An activity that is reached on several paths is counted once; activities are identified by their location.
 *
 * <p>The compute of a model's own activities is calculated once and cached. The traversal is iterative, so the length of a chain is not
 * limited by the call stack. Models are identified by their location, because a name may be used twice by mistake.
 */
public final class ComputeDerivation {

    private final Facts facts;
    private final Ruleset ruleset;
    private final LocalDate asOf;
    private final Map<Location, Capabilities> capabilities = new HashMap<>();
    private final Map<Location, List<ComputedActivity>> activities = new HashMap<>();
    private final Map<Location, List<String>> originals = new HashMap<>();
    private final Map<Location, TrainingCompute> derived = new HashMap<>();

    /** Creates a derivation for the given facts and ruleset, as of a date. */
    public ComputeDerivation(Facts facts, Ruleset ruleset, LocalDate asOf) {
        this.facts = facts;
        this.ruleset = ruleset;
        this.asOf = asOf;
    }

    /** The training compute of the model. */
    public TrainingCompute of(Model model) {
        TrainingCompute known = derived.get(model.at());
        if (known == null) {
            known = step(model).or(() -> inCycle(model)).orElseGet(() -> traverse(model));
            derived.put(model.at(), known);
        }
        return known;
    }

    /**
     * The training compute of the model, if that of its originals has been derived already and they share no activity with it. In a chain
     * of models, each is then derived from the one before it instead of from all of them. A model whose originals are not part of a cycle
     * is not part of one either.
     */
    private Optional<TrainingCompute> step(Model model) {
        if (!model.training().runs().isEmpty() || facts.model(model.name()).filter(named -> named == model).isEmpty()) {
            return Optional.empty();
        }
        List<TrainingCompute> found = new ArrayList<>();
        List<String> unfound = new ArrayList<>();
        for (String name : originalsOf(model)) {
            Optional<Model> original = facts.model(name);
            TrainingCompute compute = original.map(each -> derived.get(each.at())).orElse(null);
            if (original.isEmpty()) {
                unfound.add(name);
            } else if (compute != null && compute.cycle().isEmpty()) {
                found.add(compute);
            } else {
                return Optional.empty();
            }
        }
        if (found.size() == 1 && unfound.isEmpty()) {
            return Optional.of(found.get(0).followedBy(model.name(), activitiesOf(model), unstated(model)));
        }
        return found.isEmpty() ? Optional.empty() : TrainingCompute.merged(model.name(), activitiesOf(model), found, unfound,
                unstated(model), () -> inheritance(model));
    }

    /**
     * The training compute of a model in a cycle of models that are built from one model each and from no named run. Those of all models in
     * the cycle are derived at once.
     */
    private Optional<TrainingCompute> inCycle(Model model) {
        Map<Location, Model> cycle = new LinkedHashMap<>();
        Optional<Model> next = Optional.of(model);
        while (next.filter(this::hasOneOriginal).isPresent() && cycle.putIfAbsent(next.get().at(), next.get()) == null) {
            next = facts.model(originalsOf(next.get()).get(0));
        }
        if (next.filter(last -> last == model).isEmpty() || cycle.isEmpty()) {
            return Optional.empty();
        }
        List<Model> models = List.copyOf(cycle.values());
        List<TrainingCompute> computes = TrainingCompute.cycle(models.stream().map(each -> new TrainingCompute.Link(each.name(),
                activitiesOf(each), unstated(each))).toList());
        for (int i = 0; i < models.size(); i++) {
            derived.put(models.get(i).at(), computes.get(i));
        }
        return Optional.of(computes.get(0));
    }

    private boolean hasOneOriginal(Model model) {
        return originalsOf(model).size() == 1 && model.training().runs().isEmpty()
                && facts.model(model.name()).filter(named -> named == model).isPresent();
    }

    private TrainingCompute.Inheritance inheritance(Model model) {
        TrainingCompute listed = traverse(model);
        return new TrainingCompute.Inheritance(listed.inherited(), listed.unknownOriginals());
    }

    private TrainingCompute traverse(Model model) {
        Map<Location, ComputedActivity> own = new LinkedHashMap<>();
        activitiesOf(model).forEach(activity -> own.putIfAbsent(activity.activity().at(), activity));
        Map<Location, ComputedActivity> inherited = new LinkedHashMap<>();
        Set<String> unknown = new LinkedHashSet<>();
        Set<String> visited = new LinkedHashSet<>();
        boolean cycle = false;
        Deque<String> open = new ArrayDeque<>(originalsOf(model));
        while (!open.isEmpty()) {
            String name = open.removeFirst();
            if (name.equals(model.name())) {
                cycle = true;
                continue;
            }
            if (!visited.add(name)) {
                continue;
            }
            Optional<Model> original = facts.model(name);
            List<ComputedActivity> activities = original.map(this::activitiesOf).orElse(List.of());
            activities.stream().filter(activity -> !own.containsKey(activity.activity().at()))
                    .forEach(activity -> inherited.putIfAbsent(activity.activity().at(), activity));
            List<String> further = original.map(this::originalsOf).orElse(List.of());
            if (original.map(this::unstated).orElse(true)) {
                unknown.add(name);
            }
            open.addAll(further);
        }
        List<String> unstated = Stream.concat(unstated(model) ? Stream.of(model.name()) : Stream.empty(), unknown.stream()).toList();
        return new TrainingCompute(model.name(), List.copyOf(own.values()), List.copyOf(inherited.values()), unstated,
                cycle ? cycleFrom(model) : List.of());
    }

    /**
     * Whether the training of the model is not stated: neither an activity that trains it nor models that it is built from; for a
     * modification, no activity of its own, unless the file says that nothing was trained. A merged, mixed or only initialised model needs
     * no activity.
     */
    private boolean unstated(Model model) {
        boolean trained = activitiesOf(model).stream().anyMatch(activity -> activity.counting().parameterUpdates());
        return !trained && model.training().noTraining().isEmpty() && model.training().originals().isEmpty();
    }

    /** The modalities, scope and size of the model; a modification inherits what it does not state from its original. */
    public Capabilities capabilitiesOf(Model model) {
        Capabilities derived = capabilities.get(model.at());
        if (derived != null) {
            return derived;
        }
        List<Model> path = new ArrayList<>(List.of(model));
        Set<String> visited = new LinkedHashSet<>(List.of(model.name()));
        Optional<Model> original = model.original().map(Stated::value).filter(visited::add).flatMap(facts::model);
        while (original.isPresent() && !capabilities.containsKey(original.get().at())) {
            path.add(original.get());
            original = original.get().original().map(Stated::value).filter(visited::add).flatMap(facts::model);
        }
        Capabilities result = original.map(known -> capabilities.get(known.at())).orElse(Capabilities.UNKNOWN);
        Optional<String> end = path.get(path.size() - 1).original().map(Stated::value).filter(visited::contains);
        result = along(path, result, end.isEmpty());
        // in a cycle, those of the models before depend on this one
        if (end.flatMap(facts::model).filter(first -> first == model).isPresent()) {
            along(path, result, true);
        }
        capabilities.put(model.at(), result);
        return result;
    }

    /** The capabilities of the first model of a path, of which each model is made from the next, and the last from one with those given. */
    private Capabilities along(List<Model> path, Capabilities given, boolean known) {
        Capabilities result = given;
        for (int i = path.size() - 1; i >= 0; i--) {
            result = path.get(i).capabilities().orElse(result);
            if (known) {
                capabilities.put(path.get(i).at(), result);
            }
        }
        return result;
    }

    private List<String> originalsOf(Model model) {
        return originals.computeIfAbsent(model.at(), key -> model.originals().stream().map(Stated::value).toList());
    }

    /** The training compute of a named run alone, as if it were a model. */
    public TrainingCompute ofRun(String name, Location at) {
        Activity run = facts.run(name).orElseGet(() -> unfound(new Stated<>(name, at)));
        return new TrainingCompute(name, List.of(ComputedActivity.of(run, name, Capabilities.UNKNOWN, ruleset, asOf)), List.of(), List.of(),
                List.of());
    }

    /** The activities that the model states itself, and the named runs that it is built on. */
    public List<ComputedActivity> activitiesOf(Model model) {
        List<ComputedActivity> known = activities.get(model.at());
        if (known == null) {
            known = compute(model);
            activities.put(model.at(), known);
        }
        return known;
    }

    private List<ComputedActivity> compute(Model model) {
        Capabilities made = capabilitiesOf(model);
        List<ComputedActivity> computed = new ArrayList<>();
        for (Stated<String> name : model.training().runs()) {
            Activity run = facts.run(name.value()).orElseGet(() -> unfound(name));
            computed.add(ComputedActivity.of(run, name.value(), made, ruleset, asOf));
        }
        for (Activity activity : model.training().activities()) {
            computed.add(ComputedActivity.of(activity, model.name(), made, ruleset, asOf));
        }
        return List.copyOf(computed);
    }

    /** A placeholder for a named run that is not declared: it took place, so it counts, but its compute is unknown. */
    private static Activity unfound(Stated<String> name) {
        return new Activity(ActivityKind.PRETRAINING, Optional.of(name.value()), Optional.empty(), Optional.empty(), name.at(), false,
                Map.of(), Optional.empty(), List.of(), Optional.empty(), Optional.empty(), Optional.empty(), GeneratedData.NONE,
                ActivityDocumentation.NONE);
    }

    /** The shortest path from a model that is part of a cycle back to itself. */
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
            for (String original : facts.model(name).map(this::originalsOf).orElse(List.of())) {
                if (from.putIfAbsent(original, name) == null) {
                    open.add(original);
                }
            }
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
