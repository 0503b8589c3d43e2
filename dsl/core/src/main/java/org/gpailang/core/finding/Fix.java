package org.gpailang.core.finding;

import java.time.LocalDate;
import org.gpailang.core.facts.statement.Location;

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
    record Replace(String title, Location at, String text) implements Fix {

        /** The change in the text of the file. A line that becomes empty is removed, with the blanks before the removed text. */
        public TextEdit edit(String file) {
            int from = offset(file, at.line(), at.column());
            int to = Math.max(from, offset(file, at.endLine(), at.endColumn()));
            if (!text.isEmpty()) {
                return new TextEdit(from, to, text);
            }
            while (from > 0 && (file.charAt(from - 1) == ' ' || file.charAt(from - 1) == '\t')) {
                from--;
            }
            boolean lineBegins = from == 0 || file.charAt(from - 1) == '\n';
            boolean lineEnds = to == file.length() || file.startsWith("\n", to) || file.startsWith("\r\n", to);
            return new TextEdit(from, lineBegins && lineEnds && to < file.length() ? file.indexOf('\n', to) + 1 : to, "");
        }

        /** The offset of a line and a column, both counted from 1; lines end with a line feed, a carriage return, or both. */
        private static int offset(String file, int line, int column) {
            int start = 0;
            for (int i = 1; i < line && start < file.length(); i++) {
                while (start < file.length() && file.charAt(start) != '\n' && file.charAt(start) != '\r') {
                    start++;
                }
                start = Math.min(file.length(), start + (file.startsWith("\r\n", start) ? 2 : 1));
            }
            return Math.min(file.length(), start + column - 1);
        }
    }

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
