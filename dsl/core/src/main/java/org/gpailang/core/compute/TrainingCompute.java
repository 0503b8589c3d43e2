package org.gpailang.core.compute;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.ruleset.Ruleset;

/**
 * The training compute of a model: its own activities and those of the models that it is built from, each counted once. The sums are
 * calculated once, because many conclusions use them.
 */
public final class TrainingCompute {

    private final List<ComputedActivity> own;
    private final List<ComputedActivity> inherited;
    private final List<String> unknownOriginals;
    private final Set<Location> places;
    private final List<String> unstated;
    private final List<String> cycle;
    private final Total cumulative;
    private final Total parameterUpdates;
    private final Total ownCumulative;
    private final Total ownParameterUpdates;
    private final Total originals;

    /**
     * Creates the training compute of a model.
     *
     * @param subject the qualified name of the model
     * @param own the activities that the model states or names itself
     * @param inherited the activities of its originals, direct or indirect
     * @param unstated the qualified names of the models, this one or originals, whose training is not stated
     * @param cycle the qualified names along a cycle of derivations, beginning and ending with the same name; empty if there is none
     */
    public TrainingCompute(String subject, List<ComputedActivity> own, List<ComputedActivity> inherited, List<String> unstated,
            List<String> cycle) {
        this.own = List.copyOf(own);
        this.inherited = List.copyOf(inherited);
        this.places = Stream.concat(own.stream(), inherited.stream()).map(activity -> activity.activity().at()).collect(Collectors.toSet());
        this.unstated = List.copyOf(unstated);
        this.unknownOriginals = unstated.stream().filter(name -> !name.equals(subject)).toList();
        this.cycle = List.copyOf(cycle);
        boolean ownMissing = unstated.contains(subject);
        boolean missing = !unstated.isEmpty() || activities().stream().noneMatch(activity -> activity.counting().parameterUpdates());
        this.cumulative = total(activities(), Ruleset.Counting.CUMULATIVE, missing);
        this.parameterUpdates = total(activities(), Ruleset.Counting.PARAMETER_UPDATES, missing);
        this.ownCumulative = total(own, Ruleset.Counting.CUMULATIVE, ownMissing);
        this.ownParameterUpdates = total(own, Ruleset.Counting.PARAMETER_UPDATES, ownMissing);
        this.originals = total(inherited, Ruleset.Counting.CUMULATIVE, !unknownOriginals.isEmpty());
    }

    /** The activities that the model states or names itself. */
    public List<ComputedActivity> own() {
        return own;
    }

    /** The activities of its originals, direct or indirect. */
    public List<ComputedActivity> inherited() {
        return inherited;
    }

    /** The originals whose compute is unknown: not found, or without an activity that counts. */
    public List<String> unknownOriginals() {
        return unknownOriginals;
    }

    /** The qualified names along a cycle of derivations, beginning and ending with the same name; empty if there is none. */
    public List<String> cycle() {
        return cycle;
    }

    /** All activities, the model's own first. */
    public List<ComputedActivity> activities() {
        return Stream.concat(own.stream(), inherited.stream()).toList();
    }

    /** The cumulative training compute: all activities that are part of the training or feed into it. */
    public Total cumulative() {
        return cumulative;
    }

    /** The compute of the activities that update the parameters. */
    public Total parameterUpdates() {
        return parameterUpdates;
    }

    /** The compute that is compared with the ruleset's general-purpose threshold. */
    public Total forGeneralPurpose(Ruleset ruleset) {
        return by(ruleset.generalPurposeCounts());
    }

    /** The cumulative compute of the model's own activities. */
    public Total ownCumulative() {
        return ownCumulative;
    }

    /** The compute of the model's own activities that update the parameters. */
    public Total ownParameterUpdates() {
        return ownParameterUpdates;
    }

    /** The cumulative compute of the models that it is built from. */
    public Total originals() {
        return originals;
    }

    /** The compute of the models that it is built from, counted as for the ruleset's general-purpose threshold. */
    public Total originalsForGeneralPurpose(Ruleset ruleset) {
        return ruleset.generalPurposeCounts() == Ruleset.Counting.CUMULATIVE ? originals()
                : total(inherited, Ruleset.Counting.PARAMETER_UPDATES, !unknownOriginals.isEmpty());
    }

    /** The qualified names of the models, this one or originals, whose training is not stated. */
    public List<String> unstated() {
        return unstated;
    }

    /** The sum of all activities that count by the given measure. */
    public Total by(Ruleset.Counting measure) {
        return measure == Ruleset.Counting.CUMULATIVE ? cumulative : parameterUpdates;
    }

    /** Whether the activity, identified by its location, is one of these. */
    public boolean states(ComputedActivity activity) {
        return places.contains(activity.activity().at());
    }

    /**
     * The compute of the activities of this model that are not activities of another, each counted once. A lower bound if the training of a
     * model is not stated.
     *
     * @param other the training compute of the other model
     */
    public Total beyond(TrainingCompute other, Ruleset.Counting measure) {
        return total(activities().stream().filter(activity -> !other.states(activity)).toList(), measure,
                unstated.stream().anyMatch(name -> !other.unstated.contains(name)));
    }

    private static Total total(List<ComputedActivity> activities, Ruleset.Counting measure, boolean missing) {
        return Total.of(activities.stream().filter(activity -> activity.counting().by(measure)).toList(), missing);
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof TrainingCompute compute && own.equals(compute.own) && inherited.equals(compute.inherited)
                && unknownOriginals.equals(compute.unknownOriginals) && unstated.equals(compute.unstated)
                && cycle.equals(compute.cycle);
    }

    @Override
    public int hashCode() {
        return Objects.hash(own, inherited, unknownOriginals, unstated, cycle);
    }
}
