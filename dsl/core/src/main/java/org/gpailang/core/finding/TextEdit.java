package org.gpailang.core.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A change of a text.
 *
 * @param from the offset of the first character to replace
 * @param to the offset after the last one
 * @param text the new text
 */
public record TextEdit(int from, int to, String text) {

    /** The edits in the order of the text. Of edits that overlap, only the first is kept. */
    public static List<TextEdit> disjoint(List<TextEdit> edits) {
        List<TextEdit> kept = new ArrayList<>();
        int done = 0;
        for (TextEdit edit : edits.stream().distinct().sorted(Comparator.comparingInt(TextEdit::from)).toList()) {
            if (edit.from() >= done) {
                kept.add(edit);
                done = edit.to();
            }
        }
        return kept;
    }

    /** The text after several edits. Of edits that overlap, only the first is made. */
    public static String apply(String text, List<TextEdit> edits) {
        StringBuilder changed = new StringBuilder();
        int done = 0;
        for (TextEdit edit : disjoint(edits)) {
            changed.append(text, done, edit.from()).append(edit.text());
            done = edit.to();
        }
        return changed.append(text.substring(done)).toString();
    }
}
