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
        // a search for a character is much faster than a loop over all characters
        int feed = text.indexOf('\n');
        int carriage = text.indexOf('\r');
        while (feed >= 0 || carriage >= 0) {
            if (count == from.length) {
                from = Arrays.copyOf(from, 2 * count);
                to = Arrays.copyOf(to, 2 * count);
            }
            int end = carriage < 0 || feed >= 0 && feed < carriage ? feed : carriage;
            int next = end == carriage && feed == carriage + 1 ? feed + 1 : end + 1;
            to[count - 1] = end;
            from[count++] = next;
            feed = feed >= 0 && feed < next ? text.indexOf('\n', next) : feed;
            carriage = carriage >= 0 && carriage < next ? text.indexOf('\r', next) : carriage;
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
