package org.gpailang.language.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.gpailang.syntax.recovery.DeclarationTokens;
import org.gpailang.syntax.recovery.RepairingParser;

/**
 * Divides a new version of a text into chunks by looking at the neighbourhood of the edit alone. What lies before and behind is divided as it was:
 * a token depends on the text from its beginning on, and brace repair begins again at each word that always begins a declaration. Where that cannot
 * be shown, as near comments of several lines, the result is absent, and the whole text has to be divided.
 */
final class EditedText {

    /** The chunks behind the edit that have to be the same as before: two whose tokens are compared, and one that is looked at beyond them. */
    private static final int BEHIND = 3;
    private static final int BEFORE = 2;
    private static final Set<String> DECLARATIONS = Set.of("entity", "accelerator", "ruleset", "model", "system");

    /**
     * A chunk of the new text.
     *
     * @param before which of the old text's chunks it is, wherever it stands now; absent for one beside the edit
     * @param tokens its tokens; absent for one that is known
     */
    record Divided(ChunkStart start, OptionalInt before, Optional<DeclarationTokens> tokens) {

        static Divided of(DeclarationTokens tokens) {
            return new Divided(ChunkStart.of(tokens), OptionalInt.empty(), Optional.of(tokens));
        }
    }

    private final List<ChunkStart> starts;
    private final String old;
    private final String text;
    private final int from;
    private final int to;
    private final int growth;

    private EditedText(List<ChunkStart> starts, String old, String text) {
        this.starts = starts;
        this.old = old;
        this.text = text;
        int shorter = Math.min(old.length(), text.length());
        int same = 0;
        while (same < shorter && old.charAt(same) == text.charAt(same)) {
            same++;
        }
        int behind = 0;
        while (behind < shorter - same && old.charAt(old.length() - 1 - behind) == text.charAt(text.length() - 1 - behind)) {
            behind++;
        }
        this.from = same;
        this.to = old.length() - behind;
        this.growth = text.length() - old.length();
    }

    /**
     * The chunks of the new text; absent where the whole text has to be looked at.
     *
     * @param starts where those of the old text begin
     */
    static Optional<List<Divided>> divide(List<ChunkStart> starts, String old, String text, RepairingParser parser) {
        return new EditedText(starts, old, text).divide(parser);
    }

    private Optional<List<Divided>> divide(RepairingParser parser) {
        int first = firstOf(from) - BEFORE;
        while (first > 0 && !isDeclaration(first)) {
            first--;
        }
        int next = to;
        int behind = firstOf(next - 1) + 1;
        int last = behind + BEHIND - 1;
        if (first <= 0 || last >= starts.size() || starts.get(behind).offset() < to || !isDeclaration(last) || !isDeclaration(last - 1)) {
            return Optional.empty();
        }
        int begin = starts.get(first).offset();
        int end = last + 1 < starts.size() ? starts.get(last + 1).offset() : old.length();
        String window = text.substring(begin, end + growth);
        if (comment(window) || comment(old.substring(begin, end))) {
            return Optional.empty();
        }
        List<DeclarationTokens> tokens = parser.cut(window);
        List<ChunkStart> inside = tokens.stream().map(ChunkStart::of).toList();
        int known = inside.size() - BEHIND;
        for (int i = 0; i < BEHIND; i++) {
            ChunkStart before = starts.get(behind + i);
            if (known < 1 || inside.get(known + i).offset() != before.offset() + growth - begin
                    || i < BEHIND - 1 && !inside.get(known + i).key().equals(before.key())) {
                return Optional.empty();
            }
        }
        List<Divided> divided = new ArrayList<>();
        for (int i = 0; i < first; i++) {
            divided.add(new Divided(starts.get(i), OptionalInt.of(i), Optional.empty()));
        }
        for (int i = 0; i < inside.size() - 1; i++) {
            divided.add(new Divided(inside.get(i).moved(begin, starts.get(first).line() - 1), OptionalInt.empty(), Optional.of(tokens.get(i))));
        }
        int lines = lines(text, from, to + growth) - lines(old, from, to);
        for (int i = last; i < starts.size(); i++) {
            divided.add(new Divided(starts.get(i).moved(growth, lines), OptionalInt.of(i), Optional.empty()));
        }
        return Optional.of(divided);
    }

    /** The last chunk that begins at an offset or before it. */
    private int firstOf(int offset) {
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

    /** Whether a chunk begins, at the beginning of a line, with a word that always begins a declaration. */
    private boolean isDeclaration(int index) {
        ChunkStart start = starts.get(index);
        String chunk = start.key().text();
        int end = 0;
        while (end < chunk.length() && Character.isLetter(chunk.charAt(end))) {
            end++;
        }
        return start.column() == 1 && DECLARATIONS.contains(chunk.substring(0, end)) && end < chunk.length() && chunk.charAt(end) == ' ';
    }

    private static boolean comment(String text) {
        return text.contains("/*") || text.contains("*/");
    }

    private static int lines(String text, int from, int to) {
        return (int) text.substring(from, to).chars().filter(character -> character == '\n').count();
    }
}
