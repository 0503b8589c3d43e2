package org.gpailang.core.assessment.classifier;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Stream;
import org.gpailang.core.facts.Facts;
import org.gpailang.core.facts.model.Model;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.facts.statement.Stated;
import org.gpailang.core.facts.training.Activity;
import org.gpailang.core.facts.training.ActivityKind;

/**
 * The derivation graph of the models, with the relations between their providers. It does not depend on the ruleset. A model derives from
 * others if it modifies them, or is initialised from, merges or mixes them without a large pre-training run of its own. A model on a named
 * run derives from the provider's first model on that run or, if the run is another entity's, from that entity's first model on it.
 */
final class Lineage {

    private static final Comparator<Model> BY_NAME = Comparator.comparing(Model::name).thenComparing(Model::at);

    private final Facts facts;
    private final List<Model> order = new ArrayList<>();
    private final IdentityHashMap<Model, Integer> positions = new IdentityHashMap<>();
    private final IdentityHashMap<Model, List<Source>> sources = new IdentityHashMap<>();
    private final IdentityHashMap<Model, List<Source>> foreign = new IdentityHashMap<>();
    private final IdentityHashMap<Model, List<Model>> versions = new IdentityHashMap<>();
    private final IdentityHashMap<Model, List<Model>> modifications = new IdentityHashMap<>();
    private final Map<String, List<Model>> onRun = new HashMap<>();

    /** The relation between the author of a derived model and the provider of its original. */
    enum Relation {
        /** The provider is the author. */
        SAME_PROVIDER,
        /** The provider is another entity, for which the author developed the original. */
        DEVELOPED_BY_AUTHOR,
        /** The provider is another entity. */
        OTHER_PROVIDER
    }

    /**
     * An original of a derived model.
     *
     * @param name its qualified name, or that of the run that represents it
     * @param display its name in messages
     * @param at the words that name it
     * @param relation who its provider is
     * @param model the model, if it is declared
     * @param run whether only a large pre-training run of the other entity is used, which represents its model
     */
    record Source(String name, String display, Location at, Relation relation, Optional<Model> model, boolean run) {}

    private Lineage(Facts facts) {
        this.facts = facts;
    }

    /** The lineage of the models of the given facts. */
    static Lineage of(Facts facts) {
        Lineage lineage = new Lineage(facts);
        List<Model> models = facts.files().stream().flatMap(file -> file.models().stream()).toList();
        models.stream().filter(model -> !model.modification()).forEach(model -> model.training().runs().forEach(run ->
                lineage.onRun.computeIfAbsent(run.value(), name -> new ArrayList<>()).add(model)));
        lineage.onRun.values().forEach(group -> group.sort(ORIGINAL_FIRST));
        models.forEach(model -> lineage.sources.put(model, lineage.find(model)));
        lineage.sort(models);
        lineage.order.forEach(lineage::follow);
        return lineage;
    }

    /**
     * Among the models on one run, the original is the one with the fewest further activities; among several of these, the one placed
     * first.
     */
    private static final Comparator<Model> ORIGINAL_FIRST = Comparator.<Model>comparingInt(model -> model.training().activities().size())
            .thenComparing((one, other) -> one.name().equals(other.name()) ? 0 : one.olderThan(other) ? -1 : 1).thenComparing(BY_NAME);

    /** The models in topological order: each after its originals. */
    List<Model> order() {
        return order;
    }

    /** Compares models by their position in {@link #order}. */
    Comparator<Model> inOrder() {
        return Comparator.comparing(positions::get);
    }

    /** The direct originals of a model; empty if the model begins with a large pre-training run of its own. */
    List<Source> sources(Model model) {
        return sources.get(model);
    }

    /** The models of others that a model derives from, directly or through models of the same entity. */
    List<Source> foreign(Model model) {
        return foreign.get(model);
    }

    /** The models that the same entity derived from this one, directly or through others. */
    List<Model> versions(Model model) {
        Set<Model> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Model> all = new ArrayList<>();
        List<Model> open = new ArrayList<>(versions.getOrDefault(model, List.of()));
        while (!open.isEmpty()) {
            Model next = open.remove(open.size() - 1);
            if (seen.add(next)) {
                all.add(next);
                open.addAll(versions.getOrDefault(next, List.of()));
            }
        }
        return all;
    }

    /** The models that others derived from this one, directly or through further models of their own. */
    List<Model> modifications(Model model) {
        return modifications.getOrDefault(model, List.of());
    }

    /** Whether the model begins with a large pre-training run of its own. */
    boolean begins(Model model) {
        return sources(model).isEmpty() && hasRun(model);
    }

    private static boolean hasRun(Model model) {
        return !model.modification() && (!model.training().runs().isEmpty() || inline(model));
    }

    private static boolean inline(Model model) {
        return model.training().activities().stream().anyMatch(activity -> activity.kind() == ActivityKind.PRETRAINING);
    }

    private List<Source> find(Model model) {
        if (!hasRun(model)) {
            return model.originals().stream().map(name -> source(model, name)).toList();
        }
        return inline(model) ? List.of() : model.training().runs().stream().flatMap(run -> ofRun(model, run)).toList();
    }

    private Source source(Model model, Stated<String> name) {
        Optional<Model> original = facts.model(name.value());
        return new Source(name.value(), display(name.value()), name.at(), relation(model, original), original, false);
    }

    private static Relation relation(Model model, Optional<Model> original) {
        Optional<String> author = model.provider().map(Stated::value);
        if (author.isPresent() && author.equals(original.flatMap(Model::provider).map(Stated::value))) {
            return Relation.SAME_PROVIDER;
        }
        return author.isPresent() && author.equals(original.flatMap(Model::developer).map(Stated::value)) ? Relation.DEVELOPED_BY_AUTHOR
                : Relation.OTHER_PROVIDER;
    }

    private Stream<Source> ofRun(Model model, Stated<String> run) {
        Optional<String> author = model.provider().map(Stated::value);
        Optional<String> owner = facts.run(run.value()).flatMap(Activity::provider);
        boolean others = owner.isPresent() && author.isPresent() && !owner.equals(author);
        Optional<String> provider = others ? owner : author;
        Optional<Model> original = onRun.get(run.value()).stream()
                .filter(other -> provider.isPresent() && provider.equals(other.provider().map(Stated::value))).findFirst();
        if (others) {
            String name = original.map(Model::name).orElse(run.value());
            return Stream.of(new Source(name, original.map(Model::display).orElse(displayOfRun(run.value())), run.at(),
                    relation(model, original), original, true));
        }
        return original.filter(first -> first != model).stream().map(first ->
                new Source(first.name(), first.display(), run.at(), Relation.SAME_PROVIDER, original, true));
    }

    private String display(String name) {
        return facts.model(name).map(Model::display).orElse(name);
    }

    private String displayOfRun(String name) {
        return facts.run(name).flatMap(Activity::title).orElse(name);
    }

    /** Sorts the models topologically. Cycles are broken in alphabetical order; references that would close a cycle are dropped. */
    private void sort(List<Model> models) {
        IdentityHashMap<Model, Integer> waiting = new IdentityHashMap<>();
        IdentityHashMap<Model, List<Model>> derived = new IdentityHashMap<>();
        models.forEach(model -> {
            List<Model> originals = sources.get(model).stream().flatMap(source -> source.model().stream()).distinct().toList();
            waiting.put(model, originals.size());
            originals.forEach(original -> derived.computeIfAbsent(original, key -> new ArrayList<>()).add(model));
        });
        PriorityQueue<Model> ready = new PriorityQueue<>(BY_NAME);
        models.stream().filter(model -> waiting.get(model) == 0).forEach(ready::add);
        PriorityQueue<Model> rest = new PriorityQueue<>(BY_NAME);
        rest.addAll(models);
        while (order.size() < models.size()) {
            Model next = ready.poll();
            while (next == null || positions.containsKey(next)) {
                next = ready.isEmpty() ? rest.poll() : ready.poll();
            }
            positions.put(next, order.size());
            order.add(next);
            derived.getOrDefault(next, List.of()).forEach(model -> {
                if (waiting.merge(model, -1, Integer::sum) == 0) {
                    ready.add(model);
                }
            });
        }
        sources.replaceAll((model, all) -> all.stream().filter(source -> source.model()
                .filter(original -> positions.get(original) >= positions.get(model)).isEmpty()).toList());
    }

    private void follow(Model model) {
        Map<String, Source> others = new LinkedHashMap<>();
        for (Source source : sources.get(model)) {
            if (source.relation() == Relation.SAME_PROVIDER) {
                Model original = source.model().orElseThrow();
                versions.computeIfAbsent(original, key -> new ArrayList<>()).add(model);
                foreign.get(original).forEach(other -> others.putIfAbsent(other.name(), other));
            } else {
                others.putIfAbsent(source.name(), source);
            }
        }
        List<Source> sorted = others.values().stream().sorted(Comparator.comparing(Source::name)).toList();
        foreign.put(model, sorted);
        sorted.stream().flatMap(source -> source.model().stream())
                .forEach(original -> modifications.computeIfAbsent(original, key -> new ArrayList<>()).add(model));
    }
}
