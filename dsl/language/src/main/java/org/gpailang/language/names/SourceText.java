package org.gpailang.language.names;

/**
 * A named text.
 *
 * @param name the name of the file, as shown in findings
 * @param text the text. A carriage return without a line feed is replaced with a line feed, so that lines are counted in one way; offsets
 * do not change.
 */
public record SourceText(String name, String text) {

    /** Replaces carriage returns without a line feed. */
    public SourceText {
        text = withoutLoneReturns(text);
    }

    private static String withoutLoneReturns(String text) {
        int first = text.indexOf('\r');
        if (first < 0) {
            return text;
        }
        char[] characters = text.toCharArray();
        for (int i = first; i < characters.length; i++) {
            if (characters[i] == '\r' && (i + 1 == characters.length || characters[i + 1] != '\n')) {
                characters[i] = '\n';
            }
        }
        return new String(characters);
    }
}
