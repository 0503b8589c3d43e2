package org.gpailang.core.rules;

import java.util.stream.Stream;
import org.gpailang.core.compute.ComputedActivity;
import org.gpailang.core.facts.Capabilities;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.ruleset.Ruleset;

/** A rule about one activity and its estimates, whether a model is built on it or not. */
public abstract non-sealed class ActivityRule extends Rule {

    /**
     * An activity in its surroundings.
     *
     * @param computed the activity and what its estimates come to
     * @param subject the qualified name of the model that it made, or of the run itself
     * @param model what that model takes in, puts out and is made of, as far as it is known
     * @param ruleset the ruleset that it is assessed under
     */
    public record Case(ComputedActivity computed, String subject, Capabilities model, Ruleset ruleset) {}

    /** What the rule finds in an activity. */
    public abstract Stream<Finding> check(Case activity);
}
