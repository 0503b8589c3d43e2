package org.gpailang.report;

import java.util.Locale;

/**
 * Makes control characters, and characters that change the direction of writing, visible in HTML and Markdown as their code points, so that
 * a title cannot change how a page reads. Line breaks, tabs and joining characters are kept.
 */
public final class VisibleControls {

    private VisibleControls() {}

    /** The text with each such character replaced by <code>&amp;lt;U+202E&amp;gt;</code>, which a browser shows as {@code <U+202E>}. */
    public static String in(String text) {
        if (text.chars().noneMatch(VisibleControls::isControl)) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length() + 16);
        text.chars().forEach(character -> {
            if (isControl(character)) {
                shown.append(String.format(Locale.ROOT, "&lt;U+%04X&gt;", character));
            } else {
                shown.append((char) character);
            }
        });
        return shown.toString();
    }

    private static boolean isControl(int character) {
        boolean turnsTheDirection = character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x2069
                || character == 0x200E || character == 0x200F || character == 0x061C;
        return turnsTheDirection || Character.isISOControl(character) && character != '\n' && character != '\r' && character != '\t';
    }
}
