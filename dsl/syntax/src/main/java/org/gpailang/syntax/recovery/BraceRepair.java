package org.gpailang.syntax.recovery;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.antlr.runtime.CommonToken;
import org.eclipse.emf.ecore.EClass;
import org.gpailang.syntax.token.GpaiValueConverters;
import org.gpailang.syntax.token.StatementTable;
import org.gpailang.syntax.token.Suggestions;
import org.gpailang.syntax.token.TokenKinds;
import org.gpailang.syntax.tree.TreePackage;

/**
 * Mends the frame of a text before it is parsed, so that a mistake in one element stays in that element. A text falls into stretches, each
 * of which begins with the first word of an element. Where the braces of a stretch do not match, the missing one is put where the words on
 * both sides want it (as a token without text), and the one too many is made a stray. A misspelled word that begins a block is
 * read as what it stands for. A stretch whose braces match is left as it is, so that no correct text ever
 * changes. {@link RepairMessages} makes an error of each repair.
 */
final class BraceRepair {

    /** Deeper blocks than any that mean something are not parsed as blocks; the parser, which calls itself, would not come back. */
    private static final int DEEPEST = 12;

    /** Words that begin an element wherever they stand. */
    static final Set<String> ALWAYS_ELEMENTS = Set.of("entity", "accelerator", "ruleset", "model", "system", "dataset");
    /** Words that begin an element or a statement. */
    private static final Set<String> SHARED = Set.of("licence", "license", "pretraining", "modification");
    /** Words that begin what is said of a whole file. */
    static final Set<String> FILE_WORDS = Set.of("package", "import", "assess");
    /** Words after which a name may stand or not. */
    private static final Set<String> MAY_END_IN_A_NAME = Stream.concat(Stream.of("public"),
            StatementTable.activityWords().stream()).collect(Collectors.toUnmodifiableSet());
    private static final EClass UNKNOWN = TreePackage.Literals.UNKNOWN_BLOCK;

    private final TokenKinds kinds;
    private final List<CommonToken> all;
    private final List<CommonToken> tokens = new ArrayList<>();
    /** The keyword or sign that each token is, whatever it is taken for later; null for names, texts and numbers. */
    private final List<String> written = new ArrayList<>();
    private final Map<CommonToken, List<CommonToken>> inserted = new HashMap<>();

    /**
     * @param all every token of a text, blanks and comments included; their types may change
     */
    BraceRepair(TokenKinds kinds, List<CommonToken> all) {
        this.kinds = kinds;
        this.all = all;
        for (CommonToken token : all) {
            if (!kinds.hidden(token)) {
                tokens.add(token);
                written.add(kinds.written(token));
            }
        }
    }

    /** The tokens with which the text can be parsed. */
    List<CommonToken> repaired() {
        return stretches().stream().flatMap(List::stream).toList();
    }

    /** The same tokens, stretch by stretch; what stands before the first word belongs to the first. A text without words is one stretch. */
    List<List<CommonToken>> stretches() {
        Deque<CommonToken> firsts = new ArrayDeque<>();
        int at = 0;
        while (at < tokens.size()) {
            Frame frame = new Frame(at);
            frame.repair();
            at = frame.to;
            if (at < tokens.size()) {
                firsts.add(tokens.get(at));
            }
        }
        List<List<CommonToken>> stretches = new ArrayList<>(List.of(new ArrayList<>()));
        for (CommonToken token : all) {
            if (token == firsts.peek()) {
                firsts.remove();
                stretches.add(new ArrayList<>());
            }
            List<CommonToken> stretch = stretches.get(stretches.size() - 1);
            stretch.add(token);
            if (!inserted.isEmpty()) {
                stretch.addAll(inserted.getOrDefault(token, List.of()));
            }
        }
        return stretches;
    }

    private boolean is(int index, String text) {
        return index >= 0 && index < tokens.size() && text.equals(written.get(index));
    }

    private String word(int index) {
        return index < tokens.size() ? kinds.keyword(tokens.get(index)) : "";
    }

    private boolean isName(int index) {
        return index < tokens.size() && kinds.isName(tokens.get(index));
    }

    private boolean isText(int index) {
        return index < tokens.size() && kinds.isText(tokens.get(index));
    }

    private boolean isNumber(int index) {
        return index < tokens.size() && kinds.isNumber(tokens.get(index));
    }

    private int column(int index) {
        return tokens.get(index).getCharPositionInLine();
    }

    private boolean sameLine(int one, int other) {
        return tokens.get(one).getLine() == tokens.get(other).getLine();
    }

    private boolean firstOnLine(int index) {
        return index == 0 || !sameLine(index - 1, index);
    }

    private boolean afterBrace(int index) {
        return is(index - 1, "{") || is(index - 1, "}");
    }

    /** Whether the words of elements and files are part of a finding's code here. */
    private boolean inFindingCode(int index) {
        return is(index + 1, "/") || is(index - 1, "/");
    }

    /** Whether a word that begins an element or a statement begins an element for certain. */
    private boolean isElementForCertain(int index) {
        int next = index + 2;
        boolean titled = isText(next);
        if (!isName(index + 1)) {
            return false;
        }
        next += titled ? 1 : 0;
        return switch (word(index)) {
            case "pretraining" -> is(next, "{") || is(next, "by") || swallows(next - 1) || swallows(next);
            case "modification" -> is(next, "{") || is(next, "by") || is(next, "of") || swallows(next - 1) || swallows(next);
            default -> titled || is(next, "{");
        };
    }

    /** Whether a text is not closed and so holds the rest of its line. */
    private boolean swallows(int index) {
        return isText(index) && GpaiValueConverters.problem("STRING", tokens.get(index).getText()).isPresent();
    }

    private void makeStray(int index) {
        tokens.get(index).setType(kinds.stray());
    }

    private void insertAfter(int index, String brace) {
        CommonToken before = tokens.get(index);
        CommonToken token = new CommonToken(kinds.of(brace), "");
        token.setStartIndex(before.getStopIndex() + 1);
        token.setStopIndex(before.getStopIndex());
        token.setLine(before.getLine());
        inserted.computeIfAbsent(before, key -> new ArrayList<>()).add(token);
    }

    /** The tokens from the first word of an element to that of the next, or what stands before, between and after elements. */
    private final class Frame {

        private final int from;
        private final int column;
        /** The element's kind; null where the stretch does not begin with the word of one. */
        private final EClass kind;
        /** The token behind the element's name, title, original and provider. */
        private final int body;
        /** Whether statements follow the header without a brace. */
        private boolean unopened;
        private final int to;

        private final Deque<EClass> blocks = new ArrayDeque<>();
        /** How many braces open in the stretch without being closed; negative where more are closed. */
        private int balance;
        private int ignored;
        private EClass announced;

        Frame(int from) {
            this.from = from;
            column = column(from);
            misspelledElement(from).ifPresent(word -> tokens.get(from).setType(kinds.of(word)));
            kind = FILE_WORDS.contains(word(from)) ? null : StatementTable.blockOf(word(from)).orElse(null);
            body = body();
            to = end();
        }

        private Optional<String> misspelledElement(int index) {
            boolean begins = isName(index) && firstOnLine(index) && index + 1 < tokens.size() && sameLine(index, index + 1)
                    && (isName(index + 1) || isText(index + 1) || !word(index + 1).isEmpty())
                    && (index == 0 || is(index - 1, "}") || isName(index - 1) || isText(index - 1));
            return begins ? Suggestions.nearest(tokens.get(index).getText(), StatementTable.elementWords()) : Optional.empty();
        }

        private int body() {
            int index = from + 1;
            while (kind != null && index < tokens.size() && !is(index, "{") && !is(index, "}") && !begins(index, 0)) {
                boolean statement = StatementTable.firstWordsOf(kind).contains(word(index))
                        || kind == TreePackage.Literals.ACCELERATOR_DECLARATION && isName(index) && isNumber(index + 1);
                if (statement) {
                    unopened = true;
                    return index;
                }
                index++;
            }
            return index;
        }

        private int end() {
            int depth = 0;
            for (int index = from; index < tokens.size(); index++) {
                if (index > from && begins(index, depth)) {
                    return index;
                }
                if (is(index, "{")) {
                    depth++;
                    balance++;
                } else if (is(index, "}")) {
                    depth = Math.max(0, depth - 1);
                    balance--;
                }
            }
            return tokens.size();
        }

        /** Whether another stretch begins at a token, as deep in braces as they were counted. */
        private boolean begins(int index, int depth) {
            String word = word(index);
            if (word.isEmpty()) {
                return depth == 0 && !unopened && misspelledElement(index).isPresent();
            }
            boolean leftmost = firstOnLine(index) && column(index) <= column;
            if (ALWAYS_ELEMENTS.contains(word)) {
                return !inFindingCode(index) && (depth == 0 || firstOnLine(index) || afterBrace(index));
            }
            if (FILE_WORDS.contains(word)) {
                return depth == 0 || leftmost;
            }
            if (SHARED.contains(word)) {
                return !inFindingCode(index) && (isElementForCertain(index) ? depth == 0 || leftmost
                        : depth == 0 && !unopened && leftmost && !closesWhatItDidNotOpen(index));
            }
            return false;
        }

        /** Whether more braces are closed than opened from a token to the next that begins an element for certain. */
        private boolean closesWhatItDidNotOpen(int index) {
            int depth = 0;
            for (int next = index; next < tokens.size() && depth >= 0; next++) {
                if (next > index && (ALWAYS_ELEMENTS.contains(word(next)) || SHARED.contains(word(next)) && isElementForCertain(next))
                        && !inFindingCode(next) && firstOnLine(next)) {
                    return false;
                }
                depth += is(next, "{") ? 1 : is(next, "}") ? -1 : 0;
            }
            return depth < 0;
        }

        void repair() {
            int start = body;
            if (kind != null && body < to && !is(body, "{")) {
                insertAfter(body - 1, "{");
                balance++;
                blocks.push(kind);
            } else if (kind == null) {
                start = from;
            }
            for (int index = start; index < to; index++) {
                if (is(index, "{")) {
                    open(index);
                } else if (is(index, "}")) {
                    close(index);
                } else if (!blocks.isEmpty()) {
                    inside(index);
                }
            }
            blocks.forEach(open -> insertAfter(to - 1, "}"));
        }

        private void open(int index) {
            boolean first = kind != null && index == body;
            if (blocks.size() == DEEPEST || !first && announced == null && balance > 0 && !blocks.isEmpty()) {
                ignored += blocks.size() == DEEPEST ? 1 : 0;
                balance--;
                makeStray(index);
            } else {
                blocks.push(first ? kind : announced == null ? UNKNOWN : announced);
            }
            announced = null;
        }

        private void close(int index) {
            if (ignored > 0) {
                ignored--;
                balance++;
                makeStray(index);
            } else if (balance < 0 && (blocks.size() == 1 && somethingBetweenBracesAfter(index)
                    || blocks.size() > 1 && kind != null && goesOn(blocks.peek(), index + 1))) {
                balance++;
                makeStray(index);
            } else if (!blocks.isEmpty()) {
                blocks.pop();
            }
            announced = null;
        }

        private boolean somethingBetweenBracesAfter(int index) {
            int next = index + 1;
            while (next < to && is(next, "}")) {
                next++;
            }
            return next < to;
        }

        /** Whether what follows can stand in an inner block but not in the element itself. */
        private boolean goesOn(EClass inner, int next) {
            if (inner == TreePackage.Literals.DOCUMENTS_STATEMENT) {
                return isName(next) && isText(next + 1);
            }
            for (int index = next; index < to && !is(index, "}") && !is(index, "{"); index++) {
                if ((index == next || firstOnLine(index)) && belongs(inner, word(index)) != belongs(kind, word(index))) {
                    return belongs(inner, word(index));
                }
            }
            return false;
        }

        private void inside(int index) {
            String word = word(index);
            if (word.isEmpty()) {
                Optional<String> meant = misspelledBlock(index);
                if (meant.isPresent()) {
                    tokens.get(index).setType(kinds.of(meant.get()));
                    announced = StatementTable.innerBlockOf(meant.get()).orElseThrow();
                } else if (beginsUnknownStatement(index)) {
                    makeStray(index);
                }
                return;
            }
            if ((ALWAYS_ELEMENTS.contains(word) || FILE_WORDS.contains(word)) && !inFindingCode(index)) {
                makeStray(index);
                return;
            }
            if (balance > 0 && blocks.size() > 1 && firstOnLine(index) && kind != null && belongs(kind, word)
                    && !belongs(blocks.peek(), word)) {
                insertAfter(index - 1, "}");
                balance--;
                blocks.pop();
            }
            if (belongs(blocks.peek(), word) || firstOnLine(index)) {
                announced = belongs(blocks.peek(), word) ? StatementTable.innerBlockOf(word).orElse(null) : null;
                if (announced != null && balance < 0) {
                    missingOpening(index);
                }
            }
        }

        private static boolean belongs(EClass block, String word) {
            return StatementTable.firstWordsOf(block).contains(word);
        }

        /** Whether a name at the beginning of a line would be read as the last word of the statement above, which may do without it. */
        private boolean beginsUnknownStatement(int index) {
            EClass block = blocks.peek();
            boolean mayBegin = block == TreePackage.Literals.DOCUMENTS_STATEMENT || block == UNKNOWN
                    || block == TreePackage.Literals.ACCELERATOR_DECLARATION && isNumber(index + 1);
            return !mayBegin && isName(index) && firstOnLine(index) && mayEnd(index - 1);
        }

        private boolean mayEnd(int index) {
            return isName(index) || isText(index) || isNumber(index) || is(index, "%") || kinds.isDate(tokens.get(index))
                    || MAY_END_IN_A_NAME.contains(word(index));
        }

        /** A name at the beginning of a line that opens a block, where a word that begins blocks was probably meant. */
        private Optional<String> misspelledBlock(int index) {
            if (kind == null || blocks.size() != 1 || !isName(index) || !firstOnLine(index)) {
                return Optional.empty();
            }
            for (int next = index + 1; next < to && sameLine(index, next) && !is(next, "}"); next++) {
                if (is(next, "{")) {
                    return Suggestions.nearest(tokens.get(index).getText(), StatementTable.innerWords(kind));
                }
            }
            return Optional.empty();
        }

        /** Opens the block of an activity, a rebuttal or documents where what follows can only stand in it. */
        private void missingOpening(int header) {
            int index = header + 1;
            if (announced == TreePackage.Literals.REBUTTAL_STATEMENT && word(index).equals("narrow-task")) {
                index++;
            }
            if (isText(index)) {
                index++;
            }
            if (index < to && (goesOn(announced, index) || sameLine(header, index) && belongs(announced, word(index)))) {
                insertAfter(index - 1, "{");
                balance++;
                blocks.push(announced);
                announced = null;
            }
        }
    }
}
