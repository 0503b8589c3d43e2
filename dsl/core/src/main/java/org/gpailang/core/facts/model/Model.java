package org.gpailang.core.facts.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gpailang.core.facts.duty.Document;
import org.gpailang.core.facts.duty.Notification;
import org.gpailang.core.facts.market.Market;
import org.gpailang.core.facts.market.Openness;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.facts.statement.Stated;
import org.gpailang.core.facts.training.Training;

/**
 * A model, or a modification of one.
 *
 * @param name its qualified name
 * @param title its title
 * @param at the location of its name
 * @param broken whether its text has errors, so that what is stated here may be incomplete
 * @param modification whether it is declared as a modification
 * @param original the qualified name of the model that it modifies, if it is declared as a modification
 * @param provider the qualified name of its provider
 * @param developer the qualified name of the entity that developed it, if that is not the provider
 * @param capabilities modalities, scope and size, as stated here
 * @param training how it was trained
 * @param market how it is made available
 * @param openness its licence, and the parts of it that are public
 * @param evidence the evidence besides compute
 * @param documents the documents that exist
 * @param notification the notification made
 * @param documentation what it states for its documentation only
 */
public record Model(String name, Optional<String> title, Location at, boolean broken, boolean modification,
        Optional<Stated<String>> original, Optional<Stated<String>> provider, Optional<Stated<String>> developer, Capabilities capabilities,
        Training training, Market market, Openness openness, Evidence evidence, List<Document> documents,
        Optional<Notification> notification, ModelDocumentation documentation) {

    /** The qualified names, with their locations, of the models that it modifies, is initialised from, merges or mixes. */
    public List<Stated<String>> originals() {
        return Stream.concat(original.stream(), training.originals().stream()).toList();
    }

    /** Whether it was placed on the market before the other; if the dates are equal or missing, compares the names. */
    public boolean olderThan(Model other) {
        int order = market.first().orElse(LocalDate.MAX).compareTo(other.market().first().orElse(LocalDate.MAX));
        return order != 0 ? order < 0 : name.compareTo(other.name()) < 0;
    }

    /** The name for messages: its title, else its name without the package. */
    public String display() {
        return title.orElse(name.substring(name.lastIndexOf('/') + 1));
    }

    /**
     * This model as the provider of a system provides it: with the system's name, market and notification.
     *
     * @param systems all systems of that provider that integrate the model, whose documents count
     */
    public Model providedBy(AiSystem system, List<AiSystem> systems) {
        return new Model(system.name(), Optional.of(display() + " in " + system.display()), system.at(), broken
                || system.broken(), modification, original, system.provider(), Optional.empty(), capabilities, training,
                new Market(system.placings(), Optional.empty(), Optional.empty(), Optional.empty()),
                new Openness(openness.licence(), openness.publicItems(), List.of(), Optional.empty(), Optional.empty()), evidence,
                systems.stream().flatMap(each -> each.documents().stream()).toList(), system.notification(), documentation);
    }
}
