package org.gpailang.core.finding;

import java.time.LocalDate;
import org.gpailang.core.facts.Location;

/** What would mend a finding. An editor turns it into a change of the text. */
public sealed interface Fix {

    /** What the fix does, as an editor offers it. */
    String title();

    /**
     * Put other words in the place of some.
     *
     * @param title what the fix does
     * @param at the words to replace; empty where words are added
     * @param text the words to put there; empty where words are removed
     */
    record Replace(String title, Location at, String text) implements Fix {}

    /**
     * Add a statement to an element's block.
     *
     * @param title what the fix does
     * @param element the qualified name of the element
     * @param statement the statement
     */
    record AddStatement(String title, String element, String statement) implements Fix {}

    /**
     * State who is the authorised representative of an entity: one that is established in the Union.
     *
     * @param title what the fix does
     * @param element the qualified name of the entity that needs it
     * @param since the day since when it is needed
     */
    record Appoint(String title, String element, LocalDate since) implements Fix {}

    /**
     * Let the file choose another ruleset.
     *
     * @param title what the fix does
     * @param ruleset the name of the ruleset
     */
    record AssessUnder(String title, String ruleset) implements Fix {}
}
