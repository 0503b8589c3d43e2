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
 * The block and the statement that a place of a text stands in, found by its tokens alone. Braces that a repair put right before the place
 * do not count: whoever writes there has not closed the block yet.
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
     * @param kind what it is a block of; null for the file itself
     * @param opening the word that begins what it is a block of
     * @param given what is stated in it of that which may be stated once
     */
    record Block(EClass kind, String opening, Set<String> given) {

        private Block(EClass kind, String opening) {
            this(kind, opening, new HashSet<>());
        }
    }

    /**
     * @param text the text around the place
     * @param offset the place, at which no word stands
     * @param elsewhere what is said of the whole file outside of that text
     * @param beginnings what can begin in a block
     */
    CompletionContext(RepairingParser parser, String text, int offset, Set<String> elsewhere,
            Function<Block, GrammarAutomaton> beginnings) {
        this.kinds = parser.kinds();
        this.beginnings = beginnings;
        Block file = new Block(null, "");
        file.given().addAll(elsewhere);
        blocks.push(file);
        List<DeclarationTokens> stretches = parser.cut(text);
        int at = stretches.size() - 1;
        while (at > 0 && stretches.get(at).offset() >= offset) {
            at--;
        }
        for (int i = 0; i < stretches.size(); i++) {
            if (i != at) {
                stretches.get(i).tokens().stream().filter(token -> !kinds.hidden(token)).findFirst().ifPresent(first ->
                        file.given().add(kinds.keyword(first)));
            }
        }
        walk(stretches.get(at).tokens(), text, offset);
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

    /** Whether the place is in a comment or in a text in quotes. */
    boolean inHidden() {
        return inHidden;
    }

    /** Whether nothing stands before the place on its line. */
    boolean ownLine() {
        return ownLine;
    }

    /** Whether words stand before the place that begin nothing. */
    boolean broken() {
        return broken;
    }

    /** The block that holds the place. */
    Block block() {
        return block;
    }

    /** The statement or the element's header before the place, where it can go on. */
    Optional<GrammarAutomaton> statement() {
        return statement;
    }

    /** The words of that statement before the place. */
    List<String> written() {
        return written;
    }
}
