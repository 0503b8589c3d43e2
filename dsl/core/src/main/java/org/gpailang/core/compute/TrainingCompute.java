package org.gpailang.core.compute;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gpailang.core.ruleset.Ruleset;

/**
 * The training compute of a model: its own activities and those of the models that it is built from, each once. The sums are made once,
 * because many conclusions look at them.
 */
public final class TrainingCompute {

    private final List<ComputedActivity> own;
    private final List<ComputedActivity> inherited;
    private final List<String> unknownOriginals;
    private final List<String> cycle;
    private final Total cumulative;
    private final Total parameterUpdates;
    private final Total ownCumulative;
    private final Total ownParameterUpdates;
    private final Total originals;

    /**
     * @param own the activities that the model states or names itself
     * @param inherited the activities of its originals, directly or through others
     * @param unknownOriginals the originals whose compute is unknown: not found, or without an activity that counts
     * @param cycle the qualified names along a circle of derivation, first and last the same; empty where there is none
     */
    public TrainingCompute(List<ComputedActivity> own, List<ComputedActivity> inherited, List<String> unknownOriginals, List<String> cycle) {
        this.own = List.copyOf(own);
        this.inherited = List.copyOf(inherited);
        this.unknownOriginals = List.copyOf(unknownOriginals);
        this.cycle = List.copyOf(cycle);
        this.cumulative = complete(total(activities(), activity -> activity.counting().cumulative()));
        this.parameterUpdates = complete(total(activities(), activity -> activity.counting().parameterUpdates()));
        this.ownCumulative = total(own, activity -> activity.counting().cumulative());
        this.ownParameterUpdates = total(own, activity -> activity.counting().parameterUpdates());
        this.originals = complete(total(inherited, activity -> activity.counting().cumulative()));
    }

    /** The activities that the model states or names itself. */
    public List<ComputedActivity> own() {
        return own;
    }

    /** The activities of its originals, directly or through others. */
    public List<ComputedActivity> inherited() {
        return inherited;
    }

    /** The originals whose compute is unknown: not found, or without an activity that counts. */
    public List<String> unknownOriginals() {
        return unknownOriginals;
    }

    /** The qualified names along a circle of derivation, first and last the same; empty where there is none. */
    public List<String> cycle() {
        return cycle;
    }

    /** All activities, the model's own first. */
    public List<ComputedActivity> activities() {
        return Stream.concat(own.stream(), inherited.stream()).toList();
    }

    /** The cumulative training compute: all that is part of training or feeds it. */
    public Total cumulative() {
        return cumulative;
    }

    /** The compute that updated the parameters. */
    public Total parameterUpdates() {
        return parameterUpdates;
    }

    /** The compute that the ruleset's general-purpose threshold looks at. */
    public Total forGeneralPurpose(Ruleset ruleset) {
        return ruleset.generalPurposeCounts() == Ruleset.Counting.CUMULATIVE ? cumulative : parameterUpdates;
    }

    /** The cumulative compute of the model's own activities. */
    public Total ownCumulative() {
        return ownCumulative;
    }

    /** The compute of the model's own activities that updated the parameters. */
    public Total ownParameterUpdates() {
        return ownParameterUpdates;
    }

    /** The cumulative compute of the models that it is built from. */
    public Total originals() {
        return originals;
    }

    /** The compute of the models that it is built from, as the ruleset's general-purpose threshold looks at it. */
    public Total originalsForGeneralPurpose(Ruleset ruleset) {
        return ruleset.generalPurposeCounts() == Ruleset.Counting.CUMULATIVE ? originals()
                : complete(total(inherited, activity -> activity.counting().parameterUpdates()));
    }

    private Total complete(Total total) {
        return unknownOriginals.isEmpty() ? total : new Total(total.known(), total.interval(), total.unknown(), true);
    }

    private static Total total(List<ComputedActivity> activities, Predicate<ComputedActivity> counted) {
        return Total.of(activities.stream().filter(counted).toList());
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof TrainingCompute compute && own.equals(compute.own) && inherited.equals(compute.inherited)
                && unknownOriginals.equals(compute.unknownOriginals) && cycle.equals(compute.cycle);
    }

    @Override
    public int hashCode() {
        return Objects.hash(own, inherited, unknownOriginals, cycle);
    }
}
