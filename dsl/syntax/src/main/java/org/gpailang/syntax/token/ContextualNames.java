package org.gpailang.syntax.token;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.antlr.runtime.CommonToken;

/**
 * Changes keywords to names where a name is expected: after the words that refer to something ({@code by data}, {@code of x},
 * {@code on size}), and after the words that declare something, if the following token shows that a name is meant. The rules of the parser
 * therefore need not list the keywords that are allowed as names.
 *
 * <p>A name must be on the same line as the word before it, so that an incomplete statement is not completed with the first word of the
 * next.
 */
public final class ContextualNames {

    /** Keywords after which only a name, a number or a date is possible. */
    private static final Set<String> REFERRING = Set.of("by", "of", "from", "under", "import", "extends", "merges", "integrates",
            "representative", "on", "source", "x", "×", "*", "·", "licence", "license", "waive");
    /** Keywords that are followed by a list of names. */
    private static final Set<String> LISTING = Set.of("of", "by", "on", "merges", "integrates");
    private static final Set<String> DECLARING = Stream.concat(StatementTable.elementWords().stream(), Stream.of("package"))
            .collect(Collectors.toUnmodifiableSet());
    /** Words that follow the name of a declaration in its header; to be used as its name, they must be escaped. */
    public static final Set<String> HEADER = Set.of("by", "of", "extends");
    private static final Set<String> MULTIPLICATION = Set.of("x", "×", "*", "·");

    private final TokenKinds kinds;
    private final List<CommonToken> tokens;
    private boolean inList;

    private ContextualNames(TokenKinds kinds, List<CommonToken> tokens) {
        this.kinds = kinds;
        this.tokens = tokens.stream().filter(token -> !kinds.hidden(token)).toList();
    }

    /** Changes the types of the tokens that are names. */
    public static void mark(TokenKinds kinds, List<CommonToken> tokens) {
        new ContextualNames(kinds, tokens).mark();
    }

    /** Whether only a name can follow a keyword, or a name, a number or a date. */
    public static boolean namesFollow(String keyword) {
        return REFERRING.contains(keyword) || DECLARING.contains(keyword);
    }

    private void mark() {
        for (int at = 1; at < tokens.size(); at++) {
            String before = written(at - 1);
            boolean keyword = !kinds.keyword(tokens.get(at)).isEmpty();
            if (keyword && sameLine(at - 1, at) && isName(at, before)) {
                tokens.get(at).setType(kinds.name());
            }
            inList = LISTING.contains(before) || inList && (kinds.isName(tokens.get(at)) || is(at, ",") || is(at, "/"));
        }
    }

    private boolean isName(int at, String before) {
        if (before.equals("/")) {
            return adjacent(at - 1, at) && at > 1 && adjacent(at - 2, at - 1) && kinds.isName(tokens.get(at - 2));
        }
        if (before.equals(",")) {
            return inList;
        }
        if (before.equals("compute")) {
            return MULTIPLICATION.contains(written(at + 1)) && !is(at, "unknown");
        }
        boolean bound = is(at, "at") && (is(at + 1, "least") || is(at + 1, "most"));
        boolean referring = REFERRING.contains(before) && !(before.equals("on") && is(at - 2, "placed"))
                && !bound || before.equals("provider") && is(at - 2, "expect");
        return referring && (!HEADER.contains(written(at)) || endsLine(at) || is(at + 1, "/"))
                || DECLARING.contains(before) && endsHeader(at);
    }

    /** Whether the token after the one at an index can only follow the name of a declaration. */
    private boolean endsHeader(int at) {
        boolean goesOn = at + 1 < tokens.size() && sameLine(at, at + 1) && HEADER.contains(written(at + 1));
        return goesOn || !HEADER.contains(written(at)) && (endsLine(at) || is(at + 1, "/"));
    }

    /** Whether no other word follows on the same line. */
    private boolean endsLine(int at) {
        return at + 1 == tokens.size() || !sameLine(at, at + 1) || is(at + 1, "{") || is(at + 1, "}") || kinds.isText(tokens.get(at + 1));
    }

    /** The keyword or sign of a token; empty if it is neither. */
    private String written(int at) {
        String word = at < 0 || at >= tokens.size() ? null : kinds.written(tokens.get(at));
        return word == null ? "" : word;
    }

    private boolean is(int at, String text) {
        return written(at).equals(text);
    }

    private boolean sameLine(int one, int other) {
        return tokens.get(one).getLine() == tokens.get(other).getLine();
    }

    private boolean adjacent(int one, int other) {
        return tokens.get(one).getStopIndex() + 1 == tokens.get(other).getStartIndex();
    }
}
