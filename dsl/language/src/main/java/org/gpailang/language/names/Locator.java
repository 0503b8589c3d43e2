package org.gpailang.language.names;

import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.util.LineAndColumn;
import org.gpailang.core.facts.Location;
import org.gpailang.syntax.tree.Element;
import org.gpailang.syntax.tree.TreePackage;

/**
 * Places in one file, seen from one of its parts.
 *
 * @param file the file's name, as findings show it
 * @param firstLine the line in which the part begins
 * @param firstColumn the column in which it begins
 */
public record Locator(String file, int firstLine, int firstColumn) {

    /** Places in a part. */
    public Locator(LinkedChunk part) {
        this(part.file(), part.line(), part.column());
    }

    /** The words of an object. */
    public Location at(EObject object) {
        INode node = NodeModelUtils.findActualNodeFor(object);
        return node == null ? start(file) : at(node);
    }

    /** The words of a feature of an object, or of the whole object where the feature has none. */
    public Location at(EObject object, EStructuralFeature feature) {
        List<INode> nodes = NodeModelUtils.findNodesForFeature(object, feature);
        return nodes.isEmpty() ? at(object) : at(nodes.get(0));
    }

    /** The words of one of several values of a feature. */
    public Location at(EObject object, EStructuralFeature feature, int index) {
        List<INode> nodes = NodeModelUtils.findNodesForFeature(object, feature);
        return index < nodes.size() ? at(nodes.get(index)) : at(object, feature);
    }

    /** The name of an element; where it has none, its keyword. */
    public Location name(Element element) {
        List<INode> nodes = NodeModelUtils.findNodesForFeature(element, TreePackage.Literals.ELEMENT__NAME);
        return nodes.isEmpty() ? keyword(element) : at(nodes.get(0));
    }

    /** The first word of an object. */
    public Location keyword(EObject object) {
        INode node = NodeModelUtils.findActualNodeFor(object);
        if (node == null) {
            return start(file);
        }
        for (INode leaf : node.getLeafNodes()) {
            if (leaf instanceof org.eclipse.xtext.nodemodel.ILeafNode token && !token.isHidden()) {
                return at(leaf);
            }
        }
        return at(node);
    }

    /** The words of a node, without the blanks and comments around them. */
    public Location at(INode node) {
        return at(node, node.getOffset(), node.getLength());
    }

    /** A stretch of text. */
    public Location at(INode any, int offset, int length) {
        LineAndColumn from = NodeModelUtils.getLineAndColumn(any, offset);
        LineAndColumn to = NodeModelUtils.getLineAndColumn(any, offset + length);
        return new Location(file, line(from), column(from), line(to), column(to));
    }

    private int line(LineAndColumn place) {
        return place.getLine() + firstLine - 1;
    }

    private int column(LineAndColumn place) {
        return place.getLine() == 1 ? place.getColumn() + firstColumn - 1 : place.getColumn();
    }

    /** The beginning of a file. */
    public static Location start(String file) {
        return new Location(file, 1, 1, 1, 1);
    }
}
