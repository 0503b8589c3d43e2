package org.gpailang.lsp.convert;

import java.util.Arrays;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.gpailang.core.facts.statement.Location;

/** Converts between offsets in a text and positions of the protocol, which count lines and UTF-16 code units from 0. */
public final class LineIndex {

    private final int length;
    private final int[] starts;
    private final int[] ends;

    public LineIndex(String text) {
        length = text.length();
        int count = 1;
        int[] from = new int[16];
        int[] to = new int[16];
        for (int i = 0; i < length; i++) {
            char character = text.charAt(i);
            if (character == '\n' || character == '\r' && (i + 1 == length || text.charAt(i + 1) != '\n')) {
                if (count == from.length) {
                    from = Arrays.copyOf(from, 2 * count);
                    to = Arrays.copyOf(to, 2 * count);
                }
                to[count - 1] = character == '\n' && i > 0 && text.charAt(i - 1) == '\r' ? i - 1 : i;
                from[count++] = i + 1;
            }
        }
        to[count - 1] = length;
        starts = Arrays.copyOf(from, count);
        ends = Arrays.copyOf(to, count);
    }

    /** The offset of a position. A position after the end of its line or of the text is moved to the end. */
    public int offset(Position position) {
        if (position.getLine() < 0) {
            return 0;
        }
        if (position.getLine() >= starts.length) {
            return length;
        }
        int line = position.getLine();
        return starts[line] + Math.min(Math.max(0, position.getCharacter()), ends[line] - starts[line]);
    }

    /** The position of an offset. */
    public Position position(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        int line = found >= 0 ? found : -found - 2;
        return new Position(line, offset - starts[line]);
    }

    /** The range between two offsets. */
    public Range range(int from, int to) {
        return new Range(position(from), position(to));
    }

    /** The range of the location of a finding or a fact. */
    public static Range range(Location at) {
        return new Range(new Position(at.line() - 1, at.column() - 1), new Position(at.endLine() - 1, at.endColumn() - 1));
    }
}
