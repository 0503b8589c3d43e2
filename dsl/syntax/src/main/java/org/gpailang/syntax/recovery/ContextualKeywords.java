package org.gpailang.syntax.recovery;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.antlr.runtime.CommonToken;
import org.eclipse.emf.ecore.EClass;
import org.gpailang.core.quantity.Unit;
import org.gpailang.syntax.token.ContextualNames;
import org.gpailang.syntax.token.StatementRow;
import org.gpailang.syntax.token.StatementTable;
import org.gpailang.syntax.token.TokenKinds;
import org.gpailang.syntax.tree.TreePackage;

/**
 * Words that are keywords only where they begin or continue a statement of their block, and names everywhere else. They describe entries of
 * the catalogue and documentation, and are too common to be reserved in names of models and providers.
 */
public final class ContextualKeywords {

    private static final String DATASET = "dataset";
    /** The words that continue a statement, each with the first words of the statements in which they do. */
    private static final Map<String, Set<String>> CONTINUING = Map.ofEntries(Map.entry("name", Set.of("legal")),
            Map.entry("up", Set.of("accepts", "generates")), Map.entry("to", Set.of("accepts", "generates", "collected", "occurred")),
            Map.entry("because", Set.of("design", "technique")), Map.entry("except", Set.of("suits")), Map.entry("offers", Set.of("also")),
            Map.entry("complete", Set.of("datasets")), Map.entry("respects", Set.of("crawler")),
            Map.entry("publicly-known", Set.of("source")), Map.entry("generated", Set.of("source")), Map.entry("with", Set.of("evaluated")),
            Map.entry("result", Set.of("evaluated")), Map.entry("limitations", Set.of("evaluated")),
            Map.entry("reference", Set.of("notified")), Map.entry("version", Set.of("documents")), Map.entry("nodes", Set.of("compute")),
            Map.entry("least", Set.of("compute")), Map.entry("most", Set.of("compute")), Map.entry("provider", Set.of("expect")),
            Map.entry("third-party", Set.of("synthetic-data")));
    private static final Set<String> BEGINNING = StatementTable.rows().stream().filter(StatementRow::contextual)
            .flatMap(row -> row.firstWords().stream()).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> WORDS = Stream.of(BEGINNING, CONTINUING.keySet(), Set.of(DATASET)).flatMap(Collection::stream)
            .collect(Collectors.toUnmodifiableSet());
    /** Keywords that can be the last word of a statement. */
    private static final Set<String> ENDING = Set.of("research-only", "basis", "reported", "open-source-exemption", "not-signed",
            "excludes-union", "internal-use", "no-training", "quantised", "complete", "publicly-known", "unknown", "not-knowable",
            "third-party");

    /** The largest number of tokens in a unit such as {@code chips a node}. */
    private static final int LONGEST_UNIT = 3;

    private final TokenKinds kinds;
    private final List<CommonToken> tokens;
    private final Deque<Block> blocks = new ArrayDeque<>();

    /** An open block: what it is a block of, and the first word of the statement that was begun in it last. */
    private static final class Block {

        private final EClass kind;
        private String statement;

        Block(EClass kind) {
            this.kind = kind;
            this.statement = kind == TreePackage.Literals.DOCUMENTS_STATEMENT ? "documents" : "";
        }

        boolean begins(String word) {
            return StatementTable.firstWordsOf(kind).contains(word);
        }

        /** Whether a word begins a statement of a block that can be inside this one. */
        boolean beginsInside(String word) {
            return StatementTable.innerWords(kind).stream().flatMap(inner -> StatementTable.innerBlockOf(inner).stream())
                    .anyMatch(inner -> StatementTable.firstWordsOf(inner).contains(word));
        }
    }

    private ContextualKeywords(TokenKinds kinds, List<CommonToken> tokens) {
        this.kinds = kinds;
        this.tokens = tokens.stream().filter(token -> !kinds.hidden(token)).toList();
    }

    /** The words that are keywords in some blocks only. */
    public static Set<String> words() {
        return WORDS;
    }

    /** Changes the type of the tokens that are not keywords in their context to names. */
    static void resolve(TokenKinds kinds, List<CommonToken> tokens) {
        new ContextualKeywords(kinds, tokens).resolve();
    }

    private void resolve() {
        for (int i = 0; i < tokens.size(); i++) {
            String written = written(i);
            if (written.isEmpty()) {
                continue;
            }
            if (written.equals("{")) {
                blocks.push(new Block(opened(i)));
            } else if (written.equals("}")) {
                blocks.poll();
            } else if (written.equals(DATASET) ? beginsDataset(i)
                    : BraceRepair.ALWAYS_ELEMENTS.contains(written) && (i == 0 || !sameLine(i - 1, i))) {
                // a declaration begins even if a block before it is not closed
                blocks.clear();
            } else if (WORDS.contains(written) && !continues(i, written) && !begins(i, written)) {
                tokens.get(i).setType(kinds.name());
            } else if (!blocks.isEmpty() && !continues(i, written) && blocks.peek().begins(written)) {
                blocks.peek().statement = written;
            }
        }
    }

    private boolean continues(int index, String word) {
        String statement = blocks.isEmpty() ? written(firstOnLine(index)) : blocks.peek().statement;
        return CONTINUING.getOrDefault(word, Set.of()).contains(statement) && !namesFollow(index - 1)
                && !written(index - 1).equals("{") && !(word.equals("nodes") && unitFollows(index));
    }

    private int firstOnLine(int index) {
        int first = index;
        while (first > 0 && sameLine(first - 1, index)) {
            first--;
        }
        return first;
    }

    /** Whether a number with a unit follows a multiplication sign, as in {@code nodes x 8 chips a node}. */
    private boolean unitFollows(int index) {
        int first = index + 3;
        if (first >= tokens.size() || !kinds.isNumber(tokens.get(index + 2)) || !sameLine(index, first)) {
            return false;
        }
        // a unit of several words is one token or several
        return IntStream.rangeClosed(1, Math.min(LONGEST_UNIT, tokens.size() - first)).anyMatch(words -> Unit.of(tokens
                .subList(first, first + words).stream().map(CommonToken::getText).collect(Collectors.joining(" "))).isPresent());
    }

    /** Whether a word begins a statement of its block. */
    private boolean begins(int index, String word) {
        if (!BEGINNING.contains(word) || namesFollow(index - 1)) {
            return false;
        }
        String before = written(index - 1);
        boolean ownLine = index > 0 && !sameLine(index - 1, index);
        if (blocks.isEmpty() || !blocks.peek().begins(word)) {
            // a brace may be missing or too many
            return ownLine && (blocks.isEmpty() || blocks.stream().anyMatch(block -> block.begins(word) || block.beginsInside(word)));
        }
        if (ownLine || before.equals("{") || before.equals("}")) {
            return true;
        }
        boolean ended = before.isEmpty() ? !kinds.isNumber(tokens.get(index - 1)) : before.equals("%") || ENDING.contains(before)
                || written(index - 2).equals("source");
        return ended || kinds.isNumber(tokens.get(index - 1)) && valueFollows(index);
    }

    private boolean valueFollows(int index) {
        CommonToken next = index + 1 < tokens.size() ? tokens.get(index + 1) : null;
        return next != null && (kinds.isText(next) || kinds.isNumber(next) || kinds.isDate(next));
    }

    /** Whether the word at a place is the first of a data set; otherwise it becomes a name. */
    private boolean beginsDataset(int index) {
        boolean first = index == 0 || !sameLine(index - 1, index) || written(index - 1).equals("}");
        boolean begins = first && (index == 0 || !namesFollow(index - 1)) && (blocks.isEmpty() || opensBlock(index));
        if (!begins) {
            tokens.get(index).setType(kinds.name());
        }
        return begins;
    }

    /** Whether a name, a title or both follow, and then a brace. */
    private boolean opensBlock(int index) {
        int at = index + 1;
        boolean named = at < tokens.size() && (kinds.isName(tokens.get(at)) || !kinds.keyword(tokens.get(at)).isEmpty());
        at += named ? 1 : 0;
        at += at < tokens.size() && kinds.isText(tokens.get(at)) ? 1 : 0;
        return named && at < tokens.size() && written(at).equals("{");
    }

    /** Whether what follows a token is a name even where a statement can begin. */
    private boolean namesFollow(int index) {
        String before = written(index);
        return before.equals(",") || before.equals("/") || before.equals("^") || ContextualNames.namesFollow(before);
    }

    /** What a brace opens a block of: of the nearest element or statement before it that has one. */
    private EClass opened(int brace) {
        Set<String> seen = new HashSet<>();
        for (int at = brace - 1; at >= 0 && !written(at).equals("{") && !written(at).equals("}"); at--) {
            String word = kinds.keyword(tokens.get(at));
            if (word.isEmpty() || at > 0 && namesFollow(at - 1) || !seen.add(word)) {
                continue;
            }
            Optional<EClass> inner = StatementTable.innerBlockOf(word);
            Optional<EClass> kind = blocks.isEmpty() ? StatementTable.blockOf(word).or(() -> inner)
                    : inner.or(() -> StatementTable.blockOf(word));
            if (kind.isPresent()) {
                return kind.get();
            }
        }
        return TreePackage.Literals.UNKNOWN_BLOCK;
    }

    /** The keyword or sign that a token is; empty where it is neither. */
    private String written(int index) {
        String written = index < 0 ? null : kinds.written(tokens.get(index));
        return written == null ? "" : written;
    }

    private boolean sameLine(int one, int other) {
        return tokens.get(one).getLine() == tokens.get(other).getLine();
    }
}
