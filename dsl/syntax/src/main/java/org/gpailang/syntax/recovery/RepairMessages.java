package org.gpailang.syntax.recovery;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.SyntaxErrorMessage;
import org.eclipse.xtext.nodemodel.impl.NodeModelBuilder;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.parser.IParseResult;
import org.gpailang.syntax.token.ContextualNames;
import org.gpailang.syntax.token.GpaiValueConverters;
import org.gpailang.syntax.token.SyntaxMessages;

/**
 * Adds an error to the parse result for each repair by {@link BraceRepair}: for inserted braces, and for keywords and names whose text is a
 * different word. Also reports tokens without a value on the token itself; the parser would report some of them one token too late.
 */
public final class RepairMessages {

    private static final int LONGEST_HEADER = 60;

    private final NodeModelBuilder builder;
    private boolean repaired;

    RepairMessages(NodeModelBuilder builder) {
        this.builder = builder;
    }

    /** Returns the result with an error at each repair. */
    IParseResult mark(IParseResult result) {
        List<ILeafNode> leaves = new ArrayList<>();
        for (ILeafNode leaf : result.getRootNode().getLeafNodes()) {
            if (!leaf.isHidden()) {
                leaves.add(leaf);
            }
        }
        Set<ILeafNode> marked = new HashSet<>();
        // for the same reason, the parser could not use these tokens, so that its own message would be redundant
        leaves.forEach(leaf -> value(leaf).ifPresent(message -> set(leaf, message, marked)));
        for (int i = 0; i < leaves.size(); i++) {
            ILeafNode leaf = leaves.get(i);
            if (leaf.getTotalLength() > 0) {
                word(leaf).filter(message -> leaf.getSyntaxErrorMessage() == null).ifPresent(message -> set(leaf, message, marked));
            } else if (leaf.getGrammarElement() instanceof Keyword brace) {
                boolean opens = brace.getValue().equals("{");
                ILeafNode at = neighbour(leaves, i, opens ? -1 : 1);
                if (at.getSyntaxErrorMessage() == null) {
                    set(at, opens ? opening() : closing(leaf, at.getTotalOffset() > leaf.getTotalOffset() ? "before" : "after"), marked);
                }
            }
        }
        return repaired ? builder.createParseResult(result.getRootASTElement(), result.getRootNode(), true) : result;
    }

    private static SyntaxErrorMessage opening() {
        return new SyntaxErrorMessage("Expected '{' after this: what follows belongs to its block, whose '}' comes later.",
                SyntaxMessages.SYNTAX);
    }

    private static SyntaxErrorMessage closing(ILeafNode brace, String where) {
        return new SyntaxErrorMessage("Expected '}' " + where + " this: the block" + header(brace) + " is not closed.",
                SyntaxMessages.SYNTAX);
    }

    /** The words before the block that a brace closes. A line number would be wrong as soon as lines are inserted above. */
    private static String header(ILeafNode brace) {
        StringBuilder words = new StringBuilder();
        for (ILeafNode leaf : NodeModelUtils.findActualNodeFor(NodeModelUtils.findActualSemanticObjectFor(brace)).getLeafNodes()) {
            if (leaf.getText().equals("{") || words.length() > LONGEST_HEADER) {
                break;
            }
            words.append(leaf.isHidden() ? " " : leaf.getText());
        }
        return words.toString().isBlank() ? "" : " of '" + words.toString().strip() + "'";
    }

    private static Optional<SyntaxErrorMessage> value(ILeafNode leaf) {
        return leaf.getGrammarElement() instanceof RuleCall call ? GpaiValueConverters.problem(call.getRule().getName(), leaf.getText())
                : Optional.empty();
    }

    private Optional<SyntaxErrorMessage> word(ILeafNode leaf) {
        String text = leaf.getText();
        if (leaf.getGrammarElement() instanceof Keyword keyword && !keyword.getValue().equals(text)) {
            return Optional.of(new SyntaxErrorMessage("'" + text + "' is not a word of the language. Did you mean '" + keyword.getValue()
                    + "'?", SyntaxMessages.UNKNOWN_STATEMENT, new String[] {keyword.getValue()}));
        }
        if (ContextualNames.HEADER.contains(text) && leaf.getGrammarElement() instanceof RuleCall call
                && GrammarUtil.containingAssignment(call) != null && GrammarUtil.containingAssignment(call).getFeature().equals("name")) {
            return Optional.of(new SyntaxErrorMessage("'" + text + "' would be read as the word that follows a name. Write '^" + text
                    + "' to use it as a name.", SyntaxMessages.SYNTAX, new String[] {"^" + text}));
        }
        return Optional.empty();
    }

    /** The nearest leaf with text in the given direction, or in the other direction if there is none. */
    private static ILeafNode neighbour(List<ILeafNode> leaves, int from, int step) {
        for (int i = from + step; i >= 0 && i < leaves.size(); i += step) {
            if (leaves.get(i).getTotalLength() > 0) {
                return leaves.get(i);
            }
        }
        return neighbour(leaves, from, -step);
    }

    private void set(ILeafNode leaf, SyntaxErrorMessage message, Set<ILeafNode> marked) {
        repaired = true;
        if (marked.add(leaf)) {
            builder.setSyntaxError(leaf, message);
        }
    }
}
