package org.gpailang.core.assessment;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Stream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gpailang.core.compute.ComputeDerivation;
import org.gpailang.core.compute.ComputedActivity;
import org.gpailang.core.compute.Total;
import org.gpailang.core.facts.ActivityKind;
import org.gpailang.core.facts.Elements;
import org.gpailang.core.facts.Model;
import org.gpailang.core.facts.Stated;

/**
 * Where a model without a large pre-training run of its own comes from. Models of the same entity are followed back until one of another
 * entity, or one with a run of its own, is reached: a further version of a modification is still a modification of the other's model.
 *
 * @param ownRun whether the model has a large pre-training run of its own and so begins a line itself
 * @param foreign the models of other entities that it comes from
 * @param kin the models of the same entity on the way, nearest first
 * @param chain what the entity itself did on the way from the models of others
 */
public record Lineage(boolean ownRun, List<Stated<String>> foreign, List<Model> kin, List<ComputedActivity> chain) {

    /** The lineage of a model. */
    static Lineage of(Model model, Elements elements, ComputeDerivation derivation) {
        boolean ownRun = hasRun(model, derivation) && !model.modification();
        List<Stated<String>> foreign = new ArrayList<>();
        List<Model> kin = new ArrayList<>();
        List<ComputedActivity> chain = new ArrayList<>(derivation.activitiesOf(model));
        Set<String> visited = new LinkedHashSet<>(Set.of(model.name()));
        List<Stated<String>> open = new ArrayList<>(ownRun ? List.of() : model.originals());
        while (!open.isEmpty()) {
            Stated<String> name = open.remove(0);
            Optional<Model> original = elements.model(name.value());
            if (!visited.add(name.value())) {
                continue;
            }
            if (original.filter(found -> sameProvider(found, model)).isEmpty()) {
                foreign.add(name);
                continue;
            }
            kin.add(original.get());
            boolean begins = hasRun(original.get(), derivation) && !original.get().modification();
            if (!begins && !original.get().originals().isEmpty()) {
                chain.addAll(derivation.activitiesOf(original.get()));
                open.addAll(original.get().originals());
            }
        }
        return new Lineage(ownRun, List.copyOf(foreign), List.copyOf(kin), List.copyOf(chain));
    }

    /**
     * A model that names pre-training runs.
     *
     * @param model its qualified name
     * @param provider its provider
     * @param runs the qualified names of the runs
     * @param placed when it was first placed on the market; {@link LocalDate#MAX} where no day is stated
     */
    public record RunUse(String model, Optional<String> provider, List<String> runs, LocalDate placed) {

        /** The runs that a model names; absent for a modification, which no run of its own began. */
        public static Optional<RunUse> of(Model model) {
            return model.modification() ? Optional.empty() : Optional.of(new RunUse(model.name(), model.provider().map(Stated::value),
                    model.training().runs().stream().map(Stated::value).toList(), model.market().first().orElse(LocalDate.MAX)));
        }
    }

    /** The model of a provider that was placed on the market first among those on a pre-training run, by its qualified name. */
    public static Optional<String> earliestOnRun(String run, Optional<String> provider, Stream<RunUse> uses) {
        return uses.filter(use -> use.runs().contains(run) && use.provider().equals(provider))
                .min(Comparator.comparing(RunUse::placed).thenComparing(RunUse::model)).map(RunUse::model);
    }

    /** The cumulative compute of what the entity itself did. */
    Total cumulative() {
        return Total.of(chain.stream().filter(activity -> activity.counting().cumulative()).toList());
    }

    /** The compute of what the entity itself did to the parameters. */
    Total parameterUpdates() {
        return Total.of(chain.stream().filter(activity -> activity.counting().parameterUpdates()).toList());
    }

    private static boolean hasRun(Model model, ComputeDerivation derivation) {
        return derivation.activitiesOf(model).stream().anyMatch(activity -> activity.activity().kind() == ActivityKind.PRETRAINING);
    }

    private static boolean sameProvider(Model one, Model other) {
        Optional<String> provider = one.provider().map(Stated::value);
        return provider.isPresent() && provider.equals(other.provider().map(Stated::value));
    }
}
