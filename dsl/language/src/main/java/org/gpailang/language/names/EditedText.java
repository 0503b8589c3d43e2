package org.gpailang.language.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.gpailang.syntax.recovery.DeclarationTokens;
import org.gpailang.syntax.recovery.RepairingParser;

/**
 * Divides the new version of a text into chunks by reading only a window around the edit. The window begins and ends at keywords that begin
 * a declaration wherever they are, so the division before and after it does not depend on its contents, provided that the last chunks in
 * the window are the same as before. Where this cannot be shown, as next to block comments or at the beginning of a file, the result is
 * absent, and the whole text has to be divided.
 */
final class EditedText {

    /** The chunks after the edit that belong to the window: two that must be the same as before, and one that may not end in it. */
    private static final int AFTER = 3;
    /** The chunks before the edited one that belong to the window. */
    private static final int BEFORE = 2;
    /** The number of characters that are compared at once, which is much faster than one by one. */
    private static final int BLOCK = 512;
    private static final Set<String> DECLARATIONS = Set.of("entity", "accelerator", "ruleset", "model", "system");

    /**
     * A chunk of the new text.
     *
     * @param before the index of the same chunk in the old text; empty for a chunk of the window
     * @param tokens its tokens; empty for a chunk outside of the window
     */
    record Chunk(ChunkStart start, OptionalInt before, Optional<DeclarationTokens> tokens) {

        static Chunk of(DeclarationTokens tokens) {
            return new Chunk(ChunkStart.of(tokens), OptionalInt.empty(), Optional.of(tokens));
        }
    }

    private final List<ChunkStart> starts;
    private final String old;
    private final String text;
    /** The edit replaced the characters from this offset to {@link #to} of the old text. */
    private final int from;
    private final int to;
    private final int growth;

    private EditedText(List<ChunkStart> starts, String old, String text) {
        this.starts = starts;
        this.old = old;
        this.text = text;
        int shorter = Math.min(old.length(), text.length());
        int same = 0;
        while (same + BLOCK <= shorter && old.regionMatches(same, text, same, BLOCK)) {
            same += BLOCK;
        }
        while (same < shorter && old.charAt(same) == text.charAt(same)) {
            same++;
        }
        int sameAfter = 0;
        while (sameAfter + BLOCK <= shorter - same && old.regionMatches(old.length() - sameAfter - BLOCK, text,
                text.length() - sameAfter - BLOCK, BLOCK)) {
            sameAfter += BLOCK;
        }
        while (sameAfter < shorter - same && old.charAt(old.length() - 1 - sameAfter) == text.charAt(text.length() - 1 - sameAfter)) {
            sameAfter++;
        }
        this.from = same;
        this.to = old.length() - sameAfter;
        this.growth = text.length() - old.length();
    }

    /**
     * The chunks of the new text; empty if the whole text has to be divided.
     *
     * @param starts the chunks of the old text
     */
    static Optional<List<Chunk>> divide(List<ChunkStart> starts, String old, String text, RepairingParser parser) {
        return new EditedText(starts, old, text).divide(parser);
    }

    private Optional<List<Chunk>> divide(RepairingParser parser) {
        int first = chunkAt(from) - BEFORE;
        while (first > 0 && !(isDeclaration(first) && isClosed(first - 1))) {
            first--;
        }
        int after = chunkAt(to - 1) + 1;
        int last = after + AFTER - 1;
        if (first <= 0 || last >= starts.size() || starts.get(after).offset() < to || !isDeclaration(last) || !isDeclaration(last - 1)) {
            return Optional.empty();
        }
        int begin = starts.get(first).offset();
        int end = last + 1 < starts.size() ? starts.get(last + 1).offset() : old.length();
        String window = text.substring(begin, end + growth);
        if (hasBlockComment(window) || hasBlockComment(old.substring(begin, end))) {
            return Optional.empty();
        }
        List<DeclarationTokens> tokens = parser.cut(window);
        List<ChunkStart> inside = tokens.stream().map(ChunkStart::of).toList();
        if (!endsAsBefore(inside, after, begin)) {
            return Optional.empty();
        }
        List<Chunk> chunks = new ArrayList<>();
        for (int i = 0; i < first; i++) {
            chunks.add(new Chunk(starts.get(i), OptionalInt.of(i), Optional.empty()));
        }
        for (int i = 0; i < inside.size() - 1; i++) {
            chunks.add(new Chunk(inside.get(i).moved(begin, starts.get(first).line() - 1), OptionalInt.empty(),
                    Optional.of(tokens.get(i))));
        }
        int lines = lines(text, from, to + growth) - lines(old, from, to);
        for (int i = last; i < starts.size(); i++) {
            chunks.add(new Chunk(starts.get(i).moved(growth, lines), OptionalInt.of(i), Optional.empty()));
        }
        return Optional.of(chunks);
    }

    /** Whether the last chunks of the window are the same as those of the old text, and at the same positions. */
    private boolean endsAsBefore(List<ChunkStart> inside, int after, int begin) {
        int known = inside.size() - AFTER;
        for (int i = 0; i < AFTER; i++) {
            ChunkStart before = starts.get(after + i);
            if (known < 1 || inside.get(known + i).offset() != before.offset() + growth - begin
                    || i < AFTER - 1 && !inside.get(known + i).key().equals(before.key())) {
                return false;
            }
        }
        return true;
    }

    /** The index of the last chunk that begins at an offset or before it. */
    private int chunkAt(int offset) {
        int low = 0;
        int high = starts.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (starts.get(middle).offset() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** Whether a chunk begins, in the first column, with a keyword that always begins a declaration. */
    private boolean isDeclaration(int index) {
        ChunkStart start = starts.get(index);
        String chunk = start.key().text();
        int end = chunk.indexOf(' ');
        return start.column() == 1 && end > 0 && DECLARATIONS.contains(chunk.substring(0, end));
    }

    /** Whether a chunk ends with a closing brace, so that its last word does not affect the first word of the next. */
    private boolean isClosed(int index) {
        return starts.get(index).key().text().stripTrailing().endsWith("}");
    }

    private static boolean hasBlockComment(String text) {
        return text.contains("/*") || text.contains("*/");
    }

    private static int lines(String text, int from, int to) {
        return (int) text.substring(from, to).chars().filter(character -> character == '\n').count();
    }
}
