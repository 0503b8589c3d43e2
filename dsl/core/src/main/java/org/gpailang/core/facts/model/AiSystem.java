package org.gpailang.core.facts.model;

import java.util.List;
import java.util.Optional;
import org.gpailang.core.facts.duty.Document;
import org.gpailang.core.facts.duty.Notification;
import org.gpailang.core.facts.market.Placing;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.facts.statement.Stated;

/**
 * An AI system that integrates models (Art. 3(68) AI Act).
 *
 * @param name its qualified name
 * @param title its title
 * @param at the location of its name
 * @param broken whether its text has errors, so that what is stated here may be incomplete
 * @param provider the qualified name of its provider
 * @param integrates the qualified names of the models in it
 * @param placings the placings on the Union market
 * @param documents the documents that exist; they count if the provider of the system is the provider of a model in it
 * @param notification the notification made, in the same case
 */
public record AiSystem(String name, Optional<String> title, Location at, boolean broken, Optional<Stated<String>> provider,
        List<Stated<String>> integrates, List<Placing> placings, List<Document> documents, Optional<Notification> notification) {

    /** The name for messages: its title, else its name without the package. */
    public String display() {
        return title.orElse(name.substring(name.lastIndexOf('/') + 1));
    }
}
