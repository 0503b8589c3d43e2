package org.gpailang.core.rules;

import java.util.Optional;
import java.util.stream.Stream;
import org.gpailang.core.compute.ComputedActivity;
import org.gpailang.core.facts.model.Capabilities;
import org.gpailang.core.facts.statement.Stated;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.ruleset.Ruleset;

/** A rule about one activity and its estimates, whether or not a model is built on the activity. */
public abstract non-sealed class ActivityRule extends Rule {

    /**
     * An activity with its context.
     *
     * @param computed the activity and the results of its estimates
     * @param subject the qualified name of the model that it trained, or of the run itself
     * @param model the stated capabilities of that model
     * @param architecture the description of the architecture of that model, if stated
     * @param ruleset the ruleset that applies
     */
    public record Case(ComputedActivity computed, String subject, Capabilities model, Optional<Stated<String>> architecture,
            Ruleset ruleset) {}

    /** The findings about an activity. */
    public abstract Stream<Finding> check(Case activity);
}
