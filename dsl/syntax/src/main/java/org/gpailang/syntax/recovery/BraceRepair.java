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
 * Corrects the braces of a text before it is parsed, so that a mistake in one declaration does not affect the next. The text is divided
 * into declarations at the keywords that begin them. Where the braces of a declaration do not match, a missing brace is inserted as an
 * empty token where the neighbouring words indicate it, and a surplus brace becomes an unexpected token. A misspelled keyword that begins a
 * block is replaced with the keyword. A declaration whose braces match is not changed, and therefore no correct text is.
 * {@link RepairMessages} reports each repair as an error.
 */
final class BraceRepair {

    /** Deeper blocks than any statement needs are not parsed as blocks: the recursive-descent parser would overflow the stack. */
    private static final int DEEPEST = 12;

    /** Keywords that begin a declaration wherever they are. */
    static final Set<String> ALWAYS_ELEMENTS = Set.of("entity", "accelerator", "ruleset", "model", "system", "dataset");
    /** Keywords that begin a declaration or a statement. */
    private static final Set<String> SHARED = Set.of("licence", "license", "pretraining", "modification");
    /** Keywords that begin what applies to a whole file. */
    static final Set<String> FILE_WORDS = Set.of("package", "import", "assess");
    /** Keywords after which a name is optional. */
    private static final Set<String> MAY_END_IN_A_NAME = Stream.concat(Stream.of("public"),
            StatementTable.activityWords().stream()).collect(Collectors.toUnmodifiableSet());
    private static final EClass UNKNOWN = TreePackage.Literals.UNKNOWN_BLOCK;

    private final TokenKinds kinds;
    private final List<CommonToken> all;
    private final List<CommonToken> tokens = new ArrayList<>();
    /** The keyword or sign of each token before any repair; null for names, texts and numbers. */
    private final List<String> written = new ArrayList<>();
    private final Map<CommonToken, List<CommonToken>> inserted = new HashMap<>();

    /** @param all all tokens of a text, blanks and comments included; their types may be changed */
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
        return declarations().stream().flatMap(List::stream).toList();
    }

    /**
     * The same tokens, divided into declarations. Tokens before the first declaration belong to it, and a text without tokens is one
     * declaration.
     */
    List<List<CommonToken>> declarations() {
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
        List<List<CommonToken>> declarations = new ArrayList<>(List.of(new ArrayList<>()));
        for (CommonToken token : all) {
            if (token == firsts.peek()) {
                firsts.remove();
                declarations.add(new ArrayList<>());
            }
            List<CommonToken> declaration = declarations.get(declarations.size() - 1);
            declaration.add(token);
            if (!inserted.isEmpty()) {
                declaration.addAll(inserted.getOrDefault(token, List.of()));
            }
        }
        return declarations;
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

    /** Whether the token is a part of a finding's code, in which keywords of declarations are allowed. */
    private boolean inFindingCode(int index) {
        return is(index + 1, "/") || is(index - 1, "/");
    }

    /** Whether a keyword that begins a declaration or a statement certainly begins a declaration here. */
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

    /** Whether a text is not closed and thus contains the rest of its line. */
    private boolean swallows(int index) {
        return isText(index) && GpaiValueConverters.problem("STRING", tokens.get(index).getText()).isPresent();
    }

    private void makeUnexpected(int index) {
        tokens.get(index).setType(kinds.unexpected());
    }

    private void insertAfter(int index, String brace) {
        CommonToken before = tokens.get(index);
        CommonToken token = new CommonToken(kinds.of(brace), "");
        token.setStartIndex(before.getStopIndex() + 1);
        token.setStopIndex(before.getStopIndex());
        token.setLine(before.getLine());
        inserted.computeIfAbsent(before, key -> new ArrayList<>()).add(token);
    }

    /** The tokens from the first keyword of a declaration to that of the next, or the tokens before, between and after declarations. */
    private final class Frame {

        private final int from;
        private final int column;
        /** The kind of the declaration; null if these tokens do not begin with the keyword of one. */
        private final EClass kind;
        /** The index of the first token after the declaration's name, title, original and provider. */
        private final int body;
        /** Whether statements follow the header without an opening brace. */
        private boolean unopened;
        private final int to;

        private final Deque<EClass> blocks = new ArrayDeque<>();
        /** The number of opening braces minus the number of closing braces. */
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

        /** Whether another declaration begins at a token, given the number of open braces before it. */
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

        /** Whether more braces are closed than opened between a token and the next one that certainly begins a declaration. */
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
                makeUnexpected(index);
            } else {
                blocks.push(first ? kind : announced == null ? UNKNOWN : announced);
            }
            announced = null;
        }

        private void close(int index) {
            if (ignored > 0) {
                ignored--;
                balance++;
                makeUnexpected(index);
            } else if (balance < 0 && (blocks.size() == 1 && somethingBetweenBracesAfter(index)
                    || blocks.size() > 1 && kind != null && goesOn(blocks.peek(), index + 1))) {
                balance++;
                makeUnexpected(index);
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

        /** Whether the following tokens can be in an inner block but not in the declaration itself. */
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
                    makeUnexpected(index);
                }
                return;
            }
            if ((ALWAYS_ELEMENTS.contains(word) || FILE_WORDS.contains(word)) && !inFindingCode(index)) {
                makeUnexpected(index);
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

        /** Whether a name at the beginning of a line would be parsed as the optional last name of the statement above. */
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

        /** The keyword that was probably meant by a name that opens a block at the beginning of a line. */
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

        /** Inserts the opening brace of an activity, a rebuttal or documents if the following tokens can only be in that block. */
        private void missingOpening(int header) {
            int index = header + 1;
            if (announced == TreePackage.Literals.REBUTTAL_STATEMENT && word(index).equals("narrow-task")) {
                index++;
            }
            if (isText(index)) {
                index++;
            }
            if (is(header, "synthetic-data")) {
                index = afterOrigin(index);
            }
            if (index < to && (goesOn(announced, index) || sameLine(header, index) && belongs(announced, word(index)))) {
                insertAfter(index - 1, "{");
                balance++;
                blocks.push(announced);
                announced = null;
            }
        }

        /** The index after the origin of synthetic data, if its header states one: the models that generated it, or a third party. */
        private int afterOrigin(int index) {
            int next = index;
            if (is(index, "by")) {
                next++;
                while (next < to && sameLine(index, next) && (isName(next) || is(next, ".") || is(next, ","))) {
                    next++;
                }
            } else if (index < to && sameLine(index - 1, index) && tokens.get(index).getText().equals("third-party")) {
                next += isText(index + 1) ? 2 : 1;
            }
            return next;
        }
    }
}
