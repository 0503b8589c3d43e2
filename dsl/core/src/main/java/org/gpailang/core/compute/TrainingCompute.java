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
    private final List<ComputedActivity> activities;
    private final List<String> unknownOriginals;
    private final List<String> unstated;
    private final List<String> cycle;
    private final Total cumulative;
    private final Total parameterUpdates;
    private final Total ownCumulative;
    private final Total ownParameterUpdates;
    private final Total originals;
    private Set<Location> places;

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
        this(subject, own, Stream.concat(own.stream(), inherited.stream()).toList(), unstated, cycle,
                total(inherited, Ruleset.Counting.CUMULATIVE), total(inherited, Ruleset.Counting.PARAMETER_UPDATES));
    }

    private TrainingCompute(String subject, List<ComputedActivity> own, List<ComputedActivity> activities, List<String> unstated,
            List<String> cycle, Total inheritedCumulative, Total inheritedUpdates) {
        this.activities = activities;
        this.own = activities.subList(0, own.size());
        this.inherited = activities.subList(own.size(), activities.size());
        this.unstated = List.copyOf(unstated);
        this.unknownOriginals = unstated.stream().filter(name -> !name.equals(subject)).toList();
        this.cycle = List.copyOf(cycle);
        boolean ownMissing = unstated.contains(subject);
        boolean missing = !unstated.isEmpty() || activities.stream().noneMatch(activity -> activity.counting().parameterUpdates());
        this.ownCumulative = total(own, Ruleset.Counting.CUMULATIVE).missing(ownMissing);
        this.ownParameterUpdates = total(own, Ruleset.Counting.PARAMETER_UPDATES).missing(ownMissing);
        this.cumulative = ownCumulative.plus(inheritedCumulative).missing(missing);
        this.parameterUpdates = ownParameterUpdates.plus(inheritedUpdates).missing(missing);
        this.originals = inheritedCumulative.missing(!unknownOriginals.isEmpty());
    }

    /**
     * The training compute of a model whose only original this is of, and that shares no activity with it.
     *
     * @param subject the qualified name of the model
     * @param own the activities that the model states itself
     * @param unstated whether the training of the model is not stated
     */
    TrainingCompute followedBy(String subject, List<ComputedActivity> own, boolean unstated) {
        return new TrainingCompute(subject, own, Stream.concat(own.stream(), activities.stream()).toList(), unstated
                ? Stream.concat(Stream.of(subject), this.unstated.stream()).toList() : this.unstated, List.of(), cumulative,
                parameterUpdates);
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
        return activities;
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
                : total(inherited, Ruleset.Counting.PARAMETER_UPDATES).missing(!unknownOriginals.isEmpty());
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
        if (places == null) {
            places = activities.stream().map(each -> each.activity().at()).collect(Collectors.toUnmodifiableSet());
        }
        return places.contains(activity.activity().at());
    }

    /**
     * The compute of the activities of this model that are not activities of another, each counted once. A lower bound if the training of a
     * model is not stated.
     *
     * @param other the training compute of the other model
     */
    public Total beyond(TrainingCompute other, Ruleset.Counting measure) {
        return total(activities.stream().filter(activity -> !other.states(activity)).toList(), measure)
                .missing(unstated.stream().anyMatch(name -> !other.unstated.contains(name)));
    }

    private static Total total(List<ComputedActivity> activities, Ruleset.Counting measure) {
        return Total.of(activities.stream().filter(activity -> activity.counting().by(measure)).toList());
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof TrainingCompute compute && own.size() == compute.own.size()
                && activities.equals(compute.activities) && unknownOriginals.equals(compute.unknownOriginals)
                && unstated.equals(compute.unstated)
                && cycle.equals(compute.cycle);
    }

    @Override
    public int hashCode() {
        return Objects.hash(activities, unknownOriginals, unstated, cycle);
    }
}
