package org.gpailang.syntax.token;

import java.util.Collection;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.gpailang.syntax.tree.Block;
import org.gpailang.syntax.tree.Statement;

/**
 * A text that is still to be filled in: an ellipsis in quotes, as fixes insert it. A statement with such a text states nothing yet, so it
 * is an error and does not fill a field of a form.
 */
public final class Placeholder {

    /** The text. */
    public static final String TEXT = "…";

    private Placeholder() {}

    /**
     * Whether a text of the statement is still to be filled in. The title of a block says nothing that a form asks for.
     */
    public static boolean in(Statement statement) {
        if (statement instanceof Block) {
            return false;
        }
        boolean open = open(statement);
        for (EObject part : statement.eContents()) {
            open |= open(part);
        }
        return open;
    }

    private static boolean open(EObject object) {
        boolean open = false;
        for (EAttribute attribute : object.eClass().getEAllAttributes()) {
            Object value = object.eGet(attribute);
            open |= TEXT.equals(value) || value instanceof Collection<?> values && values.contains(TEXT);
        }
        return open;
    }
}
