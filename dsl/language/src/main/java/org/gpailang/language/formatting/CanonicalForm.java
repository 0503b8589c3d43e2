package org.gpailang.language.formatting;

import java.util.Locale;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.gpailang.core.quantity.Numeral;
import org.gpailang.core.quantity.Unit;
import org.gpailang.syntax.tree.Quantity;

/** The preferred form of numbers, units, quarters and multiplication signs, which can be written in several forms. */
final class CanonicalForm {

    private CanonicalForm() {}

    /** The text of a token in its preferred form; unchanged if it has only one form. */
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
        if (call.getRule().getName().equals("DATE")) {
            return text.toUpperCase(Locale.ROOT);
        }
        boolean unit = call.getRule().getName().equals("ID")
                && NodeModelUtils.findActualSemanticObjectFor(leaf) instanceof Quantity quantity
                && text.equals(quantity.getUnit());
        return unit ? Unit.of(text).map(Unit::symbol).orElse(text) : text;
    }
}
