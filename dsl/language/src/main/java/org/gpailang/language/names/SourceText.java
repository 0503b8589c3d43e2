package org.gpailang.language.names;

/**
 * A text to read.
 *
 * @param name the name by which findings call it
 * @param text what it says; a carriage return that no line feed follows is a line feed here, so that everything that counts lines counts
 *     the same, and every offset stays what it is in the original
 */
public record SourceText(String name, String text) {

    /** The text under this name. */
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
