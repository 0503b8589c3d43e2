package org.gpailang.core.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gpailang.core.facts.Location;
import org.gpailang.core.ruleset.Ruleset;

/** Something that is assessed: a model, a modification or an AI system. */
public sealed interface Subject permits ModelAssessment, SystemAssessment {

    /** Its qualified name. */
    String name();

    /** What it is called, where it has a title. */
    Optional<String> title();

    /** Its name in the file. */
    Location at();

    /** The ruleset that it was assessed under. */
    Ruleset ruleset();

    /** The qualified name of its provider. */
    Optional<String> provider();

    /** {@code model}, {@code modification} or {@code system}. */
    String kind();

    /** Who is what to it. */
    List<Role> roles();

    /** The reasons for all that is concluded of it. */
    List<Reason> reasons();

    /**
     * Whether the text that it rests on has errors: its own, that of an activity or a licence that it uses, or that of a model that it is
     * built from. What is concluded of it then rests on what could be read, and nothing is reported of it.
     */
    boolean restsOnErrors();

    /**
     * The models whose duties can be those of its provider: a model itself; of a system, the models in it whose own providers exclude the
     * Union market, so that the provider of the system is their provider.
     */
    List<ModelAssessment> provided();

    /** The duties of its provider. */
    List<Obligation> obligations();

    /** Whether any duty of its provider arises. */
    default boolean hasDuties() {
        return obligations().stream().anyMatch(obligation -> obligation.status() != Obligation.Status.NOT_APPLICABLE);
    }

    /** The next day on which an open duty is due, from a day on. */
    default Optional<LocalDate> nextDue(LocalDate asOf) {
        return obligations().stream().filter(Obligation::open).flatMap(obligation -> obligation.due().stream())
                .filter(due -> !due.isBefore(asOf)).min(LocalDate::compareTo);
    }

    /** What a message calls it: its title, else its name without the package. */
    default String display() {
        return title().orElse(name().substring(name().lastIndexOf('/') + 1));
    }
}
