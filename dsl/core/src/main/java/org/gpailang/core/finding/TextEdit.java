package org.gpailang.core.finding;

import java.util.List;

/**
 * A change of a text.
 *
 * @param from the offset of the first character to replace
 * @param to the offset after the last one
 * @param text the new text
 */
public record TextEdit(int from, int to, String text) {

    /** The text after several edits. Of edits that overlap, only the first is made. */
    public static String apply(String text, List<TextEdit> edits) {
        StringBuilder changed = new StringBuilder();
        int done = 0;
        for (TextEdit edit : edits.stream().distinct().sorted((one, other) -> Integer.compare(one.from(), other.from())).toList()) {
            if (edit.from() >= done) {
                changed.append(text, done, edit.from()).append(edit.text());
                done = edit.to();
            }
        }
        return changed.append(text.substring(done)).toString();
    }
}
