package org.gpailang.language.names;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.gpailang.core.facts.statement.Location;

/**
 * Numbers for the lines of a text, in the order of the lines, with gaps between its declarations. The lines of an unchanged declaration
 * keep their numbers when lines are added or removed elsewhere. Locations with these numbers are compared like those with the lines of the
 * text, so that results are the same with either; {@link #place} converts them.
 */
public final class LineNumbers {

    /** The largest gap. In a file with very many declarations, all gaps are smaller. */
    private static final int GAP = 1 << 16;
    /** The largest sum of gaps. The rest of the numbers is for the lines; the longest message of an editor has fewer characters. */
    private static final int GAPS = Integer.MAX_VALUE - (1 << 27);

    /** The first lines of sections, which begin at declarations in the first column. Within a section, there are no gaps. */
    private final int[] lines;
    /** The number of the first line of each section, minus the line: the sum of the gaps before it. */
    private final int[] gaps;

    private LineNumbers(int[] lines, int[] gaps) {
        this.lines = lines;
        this.gaps = gaps;
    }

    /** Numbers without gaps: those of the lines. */
    static LineNumbers plain() {
        return new LineNumbers(new int[] {1}, new int[] {0});
    }

    /** Numbers with the same gap before each section. */
    static LineNumbers spaced(List<ChunkStart> starts) {
        if (starts.isEmpty()) {
            return plain();
        }
        int[] sections = sections(starts);
        int[] lines = lines(starts, sections);
        int gap = gap(GAPS, sections.length);
        return new LineNumbers(lines, IntStream.range(0, sections.length).map(i -> i * gap).toArray());
    }

    private static int gap(int sum, int sections) {
        return Math.min(GAP, sum / sections);
    }

    /**
     * The numbers for the next version of a text. Unchanged declarations before and after the change keep theirs; the lines between them
     * are numbered within the gap. If it is too small, all lines get other numbers.
     *
     * @param before the chunks of the version that has these numbers
     * @param now the chunks of the next version
     */
    LineNumbers edited(List<ChunkStart> before, List<ChunkStart> now) {
        if (before.isEmpty() || now.isEmpty()) {
            return spaced(now);
        }
        int shorter = Math.min(before.size(), now.size());
        int same = 0;
        while (same < shorter && before.get(same).isLike(now.get(same))) {
            same++;
        }
        int sameAfter = 0;
        while (sameAfter < shorter - same
                && before.get(before.size() - 1 - sameAfter).isLike(now.get(now.size() - 1 - sameAfter))) {
            sameAfter++;
        }
        int[] old = sections(before);
        int[] sections = sections(now);
        int[] starts = lines(now, sections);
        int[] sums = new int[sections.length];
        int first = below(sections, same);
        int oldFirst = below(old, same);
        int after = below(sections, now.size() - sameAfter);
        int oldAfter = below(old, before.size() - sameAfter);
        System.arraycopy(gaps, 0, sums, 0, first);
        for (int i = after; i < sections.length; i++) {
            sums[i] = gaps[oldAfter + i - after] + lines[oldAfter + i - after] - starts[i];
        }
        int least = first == 0 ? 0 : sums[first - 1];
        int most = after == sections.length ? GAPS : sums[after];
        if (most < least) {
            return spaced(now);
        }
        boolean asMany = after - first == oldAfter - oldFirst;
        int gap = gap(most - least, after - first + 1);
        for (int i = first; i < after; i++) {
            int number = asMany ? gaps[oldFirst + i - first] + lines[oldFirst + i - first] - starts[i] : least + gap;
            // the file begins with number 1
            least = i == 0 ? 0 : Math.max(least, Math.min(number, most));
            sums[i] = least;
        }
        return Arrays.equals(starts, lines) && Arrays.equals(sums, gaps) ? this : new LineNumbers(starts, sums);
    }

    /** The indexes of the chunks with which sections begin. */
    private static int[] sections(List<ChunkStart> starts) {
        return IntStream.range(0, starts.size()).filter(i -> i == 0 || starts.get(i).column() == 1).toArray();
    }

    private static int[] lines(List<ChunkStart> starts, int[] sections) {
        return Arrays.stream(sections).map(section -> starts.get(section).line()).toArray();
    }

    /** The number of values that are less than the limit. */
    private static int below(int[] sorted, int limit) {
        int found = Arrays.binarySearch(sorted, limit);
        return found >= 0 ? found : -found - 1;
    }

    /** The number of a line of the text. */
    int number(int line) {
        return line + gaps[Math.max(0, below(lines, line + 1) - 1)];
    }

    /** The line of the text that has a number; for numbers in a gap, the line after it. */
    private int line(int number) {
        int low = 0;
        int high = lines.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (lines[middle] + gaps[middle] <= number) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        int line = number - gaps[low];
        return low + 1 < lines.length ? Math.min(line, lines[low + 1]) : line;
    }

    /** The location in the text of a location in the same file that has these numbers. */
    public Location place(Location numbered) {
        int line = line(numbered.line());
        int endLine = line + numbered.endLine() - numbered.line();
        return new Location(numbered.file(), line, numbered.column(), endLine, numbered.endColumn());
    }
}
