package org.gpailang.core.compute;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gpailang.core.ruleset.Ruleset;

/**
 * The training compute of a model: its own activities and those of the models that it is built from, each once.
 *
 * @param own the activities that the model states or names itself
 * @param inherited the activities of its originals, directly or through others
 * @param unknownOriginals the originals whose compute is unknown: not found, or without an activity that counts
 * @param cycle the qualified names along a circle of derivation, first and last the same; empty where there is none
 */
public record TrainingCompute(List<ComputedActivity> own, List<ComputedActivity> inherited, List<String> unknownOriginals,
        List<String> cycle) {

    /** All activities, the model's own first. */
    public List<ComputedActivity> activities() {
        return Stream.concat(own.stream(), inherited.stream()).toList();
    }

    /** The cumulative training compute: all that is part of training or feeds it. */
    public Total cumulative() {
        return complete(total(activities(), activity -> activity.counting().cumulative()));
    }

    /** The compute that updated the parameters. */
    public Total parameterUpdates() {
        return complete(total(activities(), activity -> activity.counting().parameterUpdates()));
    }

    /** The compute that the ruleset's general-purpose threshold looks at. */
    public Total forGeneralPurpose(Ruleset ruleset) {
        return ruleset.generalPurposeCounts() == Ruleset.Counting.CUMULATIVE ? cumulative() : parameterUpdates();
    }

    /** The cumulative compute of the model's own activities. */
    public Total ownCumulative() {
        return total(own, activity -> activity.counting().cumulative());
    }

    /** The compute of the model's own activities that updated the parameters. */
    public Total ownParameterUpdates() {
        return total(own, activity -> activity.counting().parameterUpdates());
    }

    /** The cumulative compute of the models that it is built from. */
    public Total originals() {
        return complete(total(inherited, activity -> activity.counting().cumulative()));
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

}
