package org.gpailang.language.formatting;

import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.gpailang.core.quantity.Numeral;
import org.gpailang.core.quantity.Unit;
import org.gpailang.syntax.tree.Quantity;

/** The one form in which the formatter writes a number, a unit or a multiplication, of which the language reads several. */
final class CanonicalForm {

    private CanonicalForm() {}

    /** The text of a token in its usual form; the text itself where it has only one. */
    static String of(ILeafNode leaf) {
        String text = leaf.getText();
        if (leaf.getGrammarElement() instanceof Keyword) {
            return text.equals("×") || text.equals("*") || text.equals("·") ? "x" : text;
        }
        if (!(leaf.getGrammarElement() instanceof RuleCall call)) {
            return text;
        }
        if (call.getRule().getName().equals("NUMBER")) {
            return Numeral.canonical(text);
        }
        boolean unit = call.getRule().getName().equals("ID")
                && NodeModelUtils.findActualSemanticObjectFor(leaf) instanceof Quantity quantity
                && text.equals(quantity.getUnit());
        return unit ? Unit.of(text).map(Unit::symbol).orElse(text) : text;
    }
}
