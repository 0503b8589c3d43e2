package org.gpailang.core.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.ruleset.Ruleset;

/** A subject of the assessment: a model, a modification or an AI system. */
public sealed interface Subject permits ModelAssessment, SystemAssessment {

    /** Its qualified name. */
    String name();

    /** Its title, if it has one. */
    Optional<String> title();

    /** The location of its name. */
    Location at();

    /** The ruleset used. */
    Ruleset ruleset();

    /** The qualified name of its provider. */
    Optional<String> provider();

    /** {@code model}, {@code modification} or {@code system}. */
    String kind();

    /** The entities with a role. */
    List<Role> roles();

    /** The reasons for the conclusions about it. */
    List<Reason> reasons();

    /**
     * Whether the text that it rests on has errors: its own, that of an activity or a licence that it uses, or that of a model that it is
     * built from. The conclusions then only use the readable part, and no findings about it are reported.
     */
    boolean restsOnErrors();

    /**
     * The models whose duties its provider can have: for a model, the model itself; for a system, the integrated models whose own providers
     * exclude the Union market, so that the provider of the system is their provider.
     */
    List<ModelAssessment> provided();

    /** The duties of its provider. */
    List<Obligation> obligations();

    /** Whether any duty of its provider arises. */
    default boolean hasDuties() {
        return obligations().stream().anyMatch(obligation -> obligation.status() != Obligation.Status.NOT_APPLICABLE);
    }

    /** The next date, from the given one on, by which an open duty is due. */
    default Optional<LocalDate> nextDue(LocalDate asOf) {
        return obligations().stream().filter(Obligation::open).flatMap(obligation -> obligation.due().stream())
                .filter(due -> !due.isBefore(asOf)).min(LocalDate::compareTo);
    }

    /** The name for messages: its title, else its name without the package. */
    default String display() {
        return title().orElse(name().substring(name().lastIndexOf('/') + 1));
    }
}
