package org.gpailang.report.terminal;

import java.util.Locale;

/**
 * Text for a terminal or a log. Titles and file names can contain any character, such as escape sequences that move the cursor, marks that
 * reverse the reading direction, or line breaks followed by commands for a build server. Such characters are shown as their code points.
 */
public final class PrintableText {

    private PrintableText() {}

    /** The text on one line, with every invisible or control character as {@code <U+001B>}. */
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
