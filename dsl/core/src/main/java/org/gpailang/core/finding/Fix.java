package org.gpailang.core.finding;

import java.time.LocalDate;
import org.gpailang.core.facts.Location;

/** A fix of a finding. Editors offer it as a quick fix. */
public sealed interface Fix {

    /** The title of the fix in editors. */
    String title();

    /**
     * Replaces text.
     *
     * @param title what the fix does
     * @param at the text to replace; empty to insert text
     * @param text the new text; empty to remove text
     */
    record Replace(String title, Location at, String text) implements Fix {}

    /**
     * Adds a statement to the block of an element.
     *
     * @param title what the fix does
     * @param element the qualified name of the element
     * @param statement the statement
     */
    record AddStatement(String title, String element, String statement) implements Fix {}

    /**
     * Adds the authorised representative of an entity, which must be established in the Union.
     *
     * @param title what the fix does
     * @param element the qualified name of the entity that requires it
     * @param since the date since which it is required
     */
    record Appoint(String title, String element, LocalDate since) implements Fix {}

    /**
     * Changes the ruleset of the file.
     *
     * @param title what the fix does
     * @param ruleset the name of the ruleset
     */
    record AssessUnder(String title, String ruleset) implements Fix {}
}
