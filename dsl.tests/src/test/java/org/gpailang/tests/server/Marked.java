package org.gpailang.tests.server;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/**
 * A text with places in it. Words between ⟦ and ⟧ are ranges, and ‸ is a position; the marks are taken out.
 *
 * @param text the text without the marks
 * @param ranges the marked ranges, in the order in which they begin
 * @param positions the marked positions
 */
record Marked(String text, List<Range> ranges, List<Position> positions) {

    /** The text without its marks, and where they were. */
    static Marked of(String marked) {
        StringBuilder text = new StringBuilder();
        List<Range> ranges = new ArrayList<>();
        List<Position> positions = new ArrayList<>();
        Deque<Range> open = new ArrayDeque<>();
        int line = 0;
        int column = 0;
        for (char character : marked.toCharArray()) {
            if (character == '⟦') {
                Range range = new Range(new Position(line, column), new Position(line, column));
                ranges.add(range);
                open.push(range);
            } else if (character == '⟧') {
                open.pop().setEnd(new Position(line, column));
            } else if (character == '‸') {
                positions.add(new Position(line, column));
            } else {
                text.append(character);
                line += character == '\n' ? 1 : 0;
                column = character == '\n' ? 0 : column + 1;
            }
        }
        return new Marked(text.toString(), ranges, positions);
    }

    /** The marked position; there is one. */
    Position position() {
        return positions.get(0);
    }

    /** The marked range; there is one. */
    Range range() {
        return ranges.get(0);
    }

    /** The text of a range. */
    String words(Range range) {
        return text.substring(offset(range.getStart()), offset(range.getEnd()));
    }

    /** The offset of a position. */
    int offset(Position position) {
        int start = 0;
        for (int i = 0; i < position.getLine(); i++) {
            start = text.indexOf('\n', start) + 1;
        }
        return start + position.getCharacter();
    }

    /** The text after edits that do not overlap. */
    String edited(List<? extends org.eclipse.lsp4j.TextEdit> edits) {
        StringBuilder edited = new StringBuilder(text);
        edits.stream().sorted((one, other) -> Integer.compare(offset(other.getRange().getStart()), offset(one.getRange().getStart())))
                .forEach(edit -> edited.replace(offset(edit.getRange().getStart()), offset(edit.getRange().getEnd()), edit.getNewText()));
        return edited.toString();
    }
}
