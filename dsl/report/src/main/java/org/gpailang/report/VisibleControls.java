package org.gpailang.report;

import java.util.Locale;

/**
 * Makes control characters, and characters that change the direction of writing, visible in HTML, Markdown, documents and tables as their
 * code points, so that a title cannot change how a page reads. Line breaks, tabs and joining characters are kept.
 */
public final class VisibleControls {

    private VisibleControls() {}

    /** The text with each such character replaced by <code>&amp;lt;U+202E&amp;gt;</code>, which a browser shows as {@code <U+202E>}. */
    public static String in(String text) {
        return replaced(text, "&lt;U+%04X&gt;");
    }

    /** As {@link #in}, for documents and tables, in which nothing is escaped: {@code <U+202E>}. */
    public static String plain(String text) {
        return replaced(text, "<U+%04X>");
    }

    private static String replaced(String text, String format) {
        int first = 0;
        while (first < text.length() && !isControl(text.charAt(first))) {
            first++;
        }
        if (first == text.length()) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length() + 16);
        text.chars().forEach(character -> {
            if (isControl(character)) {
                shown.append(String.format(Locale.ROOT, format, character));
            } else {
                shown.append((char) character);
            }
        });
        return shown.toString();
    }

    private static boolean isControl(int character) {
        if (character >= ' ' && character <= '~') {
            return false;
        }
        boolean turnsTheDirection = character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x2069
                || character == 0x200E || character == 0x200F || character == 0x061C;
        return turnsTheDirection || Character.isISOControl(character) && character != '\n' && character != '\r' && character != '\t';
    }
}
