package org.gpailang.language.diagnostics;

import java.util.List;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.SyntaxErrorMessage;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.Fix;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.finding.TextCode;
import org.gpailang.core.law.Citation;
import org.gpailang.language.names.Locator;
import org.gpailang.syntax.token.SyntaxMessages;

/** Converts the parser's errors to findings. */
public final class ParserErrors {

    private ParserErrors() {}

    /**
     * The finding for a node with an error. A token missing at the end of a line is reported there, not at the beginning of the next line.
     */
    public static Finding of(INode node, Locator locator) {
        SyntaxErrorMessage error = node.getSyntaxErrorMessage();
        boolean missing = SyntaxMessages.MISSING.equals(error.getIssueCode());
        TextCode code = TextCode.of(error.getIssueCode()).orElse(TextCode.ERROR);
        Location at = locator.at(missing ? wordBeforeLineBreak(node) : node);
        Finding finding = new Finding(code.code(), Severity.ERROR, error.getMessage(), Citation.NONE, "", at, List.of(), List.of());
        return error.getIssueData() == null || error.getIssueData().length == 0 ? finding
                : finding.withFix(new Fix.Replace("Change to '" + error.getIssueData()[0] + "'", at, error.getIssueData()[0]));
    }

    private static INode wordBeforeLineBreak(INode node) {
        ILeafNode before = null;
        for (ILeafNode leaf : node.getRootNode().getLeafNodes()) {
            if (leaf.getTotalOffset() >= node.getOffset()) {
                break;
            }
            before = leaf.isHidden() || leaf.getTotalLength() == 0 ? before : leaf;
        }
        return before != null && before.getEndLine() < node.getStartLine() ? before : node;
    }
}
