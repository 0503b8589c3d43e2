package org.gpailang.language.completion;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.antlr.runtime.CommonToken;
import org.eclipse.emf.ecore.EClass;
import org.gpailang.syntax.recovery.DeclarationTokens;
import org.gpailang.syntax.recovery.RepairingParser;
import org.gpailang.syntax.token.GpaiValueConverters;
import org.gpailang.syntax.token.StatementTable;
import org.gpailang.syntax.token.TokenKinds;

/**
 * The block and the statement around a position of a text, determined from its tokens alone. Closing braces that error recovery inserted
 * right before the position are ignored, because the author has not closed the block yet.
 */
final class CompletionContext {

    private final TokenKinds kinds;
    private final Function<Block, GrammarAutomaton> beginnings;
    private final Deque<Block> blocks = new ArrayDeque<>();
    private final List<String> statementWords = new ArrayList<>();
    private Optional<GrammarAutomaton> walk = Optional.empty();
    private boolean dead;

    private boolean reached;
    private boolean inHidden;
    private boolean ownLine = true;
    private boolean broken;
    private Block block;
    private Optional<GrammarAutomaton> statement = Optional.empty();
    private List<String> written = List.of();

    /**
     * A block of an element or a statement.
     *
     * @param kind the kind of the element or statement; null for the file itself
     * @param opening the keyword that begins the element or statement
     * @param given the properties that are already stated in it and may be stated only once
     */
    record Block(EClass kind, String opening, Set<String> given) {

        private Block(EClass kind, String opening) {
            this(kind, opening, new HashSet<>());
        }
    }

    /**
     * @param text the text around the position
     * @param offset the position, which must not be inside a word
     * @param elsewhere the statements about the whole file that are outside of that text
     * @param beginnings the statements or elements that can begin in a block
     */
    CompletionContext(RepairingParser parser, String text, int offset, Set<String> elsewhere,
            Function<Block, GrammarAutomaton> beginnings) {
        this.kinds = parser.kinds();
        this.beginnings = beginnings;
        Block file = new Block(null, "");
        file.given().addAll(elsewhere);
        blocks.push(file);
        List<DeclarationTokens> chunks = parser.cut(text);
        int at = chunks.size() - 1;
        while (at > 0 && chunks.get(at).offset() >= offset) {
            at--;
        }
        for (int i = 0; i < chunks.size(); i++) {
            if (i != at) {
                chunks.get(i).tokens().stream().filter(token -> !kinds.hidden(token)).findFirst().ifPresent(first ->
                        file.given().add(kinds.keyword(first)));
            }
        }
        walk(chunks.get(at).tokens(), text, offset);
    }

    private void walk(List<CommonToken> tokens, String text, int offset) {
        List<CommonToken> inserted = new ArrayList<>();
        CommonToken before = null;
        for (CommonToken token : tokens) {
            if (kinds.hidden(token) || kinds.isText(token)) {
                boolean open = token.getText().startsWith("//") && !token.getText().endsWith("\n") || kinds.isText(token)
                        && GpaiValueConverters.problem("STRING", token.getText()).isPresent();
                inHidden |= !token.getText().isBlank() && token.getStartIndex() < offset
                        && offset <= token.getStopIndex() + (open ? 1 : 0);
            }
            if (kinds.hidden(token)) {
                continue;
            }
            if (token.getText().isEmpty()) {
                inserted.add(token);
                continue;
            }
            if (!reached && token.getStartIndex() >= offset) {
                reach();
            }
            inserted.forEach(this::next);
            inserted.clear();
            next(token);
            before = reached ? before : token;
        }
        if (!reached) {
            reach();
        }
        int lineBreak = before == null ? 0 : text.indexOf('\n', before.getStopIndex() + 1);
        ownLine = before == null || lineBreak >= 0 && lineBreak < offset;
        end();
    }

    private void reach() {
        reached = true;
        block = blocks.peek();
        statement = walk;
        broken = dead;
        written = List.copyOf(statementWords);
    }

    private void next(CommonToken token) {
        if (token.getType() == kinds.of("{")) {
            EClass opened = walk.flatMap(open -> open.kinds().stream().findFirst()).orElse(null);
            String opening = statementWords.isEmpty() ? "" : statementWords.get(0);
            end();
            blocks.push(new Block(opened == null ? org.gpailang.syntax.tree.TreePackage.Literals.UNKNOWN_BLOCK : opened, opening));
        } else if (token.getType() == kinds.of("}")) {
            end();
            if (blocks.size() > 1) {
                blocks.pop();
            }
        } else {
            Optional<GrammarAutomaton> on = walk.map(current -> after(current, token)).filter(GrammarAutomaton::alive);
            if (on.isEmpty()) {
                end();
                on = Optional.of(after(beginnings.apply(blocks.peek()), token)).filter(GrammarAutomaton::alive);
            }
            dead = on.isEmpty();
            walk = on;
            statementWords.add(token.getText());
        }
    }

    private GrammarAutomaton after(GrammarAutomaton current, CommonToken token) {
        return current.after(leaf -> token.getType() == (leaf.keyword().isEmpty()
                ? kinds.ofTerminal(((org.eclipse.xtext.RuleCall) leaf.element()).getRule().getName()) : kinds.of(leaf.keyword())));
    }

    private void end() {
        walk.ifPresent(ended -> ended.kinds().stream().findFirst()
                .flatMap(kind -> StatementTable.once(kind, statementWords.get(0))).ifPresent(blocks.peek().given()::add));
        walk = Optional.empty();
        dead = false;
        statementWords.clear();
    }

    /** Whether the position is in a comment or in quoted text. */
    boolean inHidden() {
        return inHidden;
    }

    /** Whether only blanks precede the position on its line. */
    boolean ownLine() {
        return ownLine;
    }

    /** Whether the words before the position begin no statement. */
    boolean broken() {
        return broken;
    }

    /** The block that contains the position. */
    Block block() {
        return block;
    }

    /** The statement or the header of an element before the position, if it can be continued. */
    Optional<GrammarAutomaton> statement() {
        return statement;
    }

    /** The words of that statement before the position. */
    List<String> written() {
        return written;
    }
}
