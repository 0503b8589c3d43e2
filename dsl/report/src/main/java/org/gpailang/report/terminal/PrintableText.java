package org.gpailang.report.terminal;

import java.util.Locale;

/**
 * Text for a terminal or a log. A file may hold any character, in a title as well as in its own name: escape sequences that move the
 * cursor, marks that reverse the reading direction, line breaks that begin a command of a build server. They are shown by their code
 * points instead.
 */
public final class PrintableText {

    private PrintableText() {}

    /** The text on one line, with every character that is invisible or controls the output as {@code <U+001B>}. */
    public static String of(String text) {
        if (text.codePoints().noneMatch(PrintableText::isHidden)) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(character -> {
            if (isHidden(character)) {
                shown.append(String.format(Locale.ROOT, "<U+%04X>", character));
            } else {
                shown.appendCodePoint(character);
            }
        });
        return shown.toString();
    }

    /** Control and format characters, line and paragraph separators, and halves of surrogate pairs. */
    private static boolean isHidden(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL || type == Character.FORMAT || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR || type == Character.SURROGATE;
    }
}
