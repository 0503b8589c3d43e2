package org.gpailang.syntax.recovery;

import java.util.HashSet;
import java.util.Set;

/**
 * The declarations around an offset of a text, found without reading the tokens of a long file. Lines that start with a keyword that only
 * begins declarations divide the text, as in {@link BraceRepair}.
 *
 * @param from the offset of the first of them
 * @param to the offset after the last of them
 * @param elsewhere the keywords for the whole file, such as {@code package}, that begin lines before {@code from} or after {@code to}
 */
public record EnclosingDeclaration(int from, int to, Set<String> elsewhere) {

    /** The declarations around an offset. */
    public static EnclosingDeclaration of(String text, int offset) {
        int from = 0;
        int to = text.length();
        Set<String> before = new HashSet<>();
        Set<String> inside = new HashSet<>();
        Set<String> after = new HashSet<>();
        boolean lineBegins = true;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '\n') {
                lineBegins = true;
            } else if (text.startsWith("//", i)) {
                i = end(text, i, "\n") - 2;
            } else if (text.startsWith("/*", i)) {
                i = end(text, i + 2, "*/") - 1;
            } else if (character == '"') {
                for (i++; i < text.length() && text.charAt(i) != '"' && text.charAt(i) != '\n'; i++) {
                    i += text.charAt(i) == '\\' ? 1 : 0;
                }
                i -= i < text.length() && text.charAt(i) == '\n' ? 1 : 0;
                lineBegins = false;
            } else if (lineBegins && Character.isLetter(character)) {
                String word = word(text, i);
                boolean parts = BraceRepair.ALWAYS_ELEMENTS.contains(word) && !slashFollows(text, i + word.length());
                if (parts && i < offset) {
                    from = i;
                    before.addAll(inside);
                    inside.clear();
                } else if (parts) {
                    to = Math.min(to, i);
                }
                if (BraceRepair.FILE_WORDS.contains(word)) {
                    (i < to ? inside : after).add(word);
                }
                lineBegins = false;
                i += word.length() - 1;
            } else {
                lineBegins &= Character.isWhitespace(character);
            }
        }
        after.addAll(before);
        return new EnclosingDeclaration(from, to, after);
    }

    /** The offset after the next occurrence of {@code end}, or after the end of the text if there is none. */
    private static int end(String text, int from, String end) {
        int found = text.indexOf(end, from);
        return found < 0 ? text.length() + end.length() : found + end.length();
    }

    private static String word(String text, int from) {
        int to = from;
        while (to < text.length() && (Character.isLetterOrDigit(text.charAt(to)) || "-_.".indexOf(text.charAt(to)) >= 0)) {
            to++;
        }
        return text.substring(from, to);
    }

    private static boolean slashFollows(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length() && text.charAt(at) == '/' && !text.startsWith("//", at) && !text.startsWith("/*", at);
    }
}
