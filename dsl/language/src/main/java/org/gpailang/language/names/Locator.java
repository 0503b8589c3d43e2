package org.gpailang.language.names;

import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.util.LineAndColumn;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.syntax.tree.Element;
import org.gpailang.syntax.tree.TreePackage;

/**
 * Locations in one file, computed from positions relative to one of its chunks.
 *
 * @param file the file's name, as shown in findings
 * @param firstLine the number of the line in which the chunk begins
 * @param firstColumn the column in which the chunk begins
 */
public record Locator(String file, int firstLine, int firstColumn) {

    /** Creates a locator for a chunk. */
    public Locator(LinkedChunk part) {
        this(part.file(), part.line(), part.column());
    }

    /** The location of an object. */
    public Location at(EObject object) {
        INode node = NodeModelUtils.findActualNodeFor(object);
        return node == null ? start(file) : at(node);
    }

    /** The location of a feature of an object, or of the whole object if the feature is not set. */
    public Location at(EObject object, EStructuralFeature feature) {
        List<INode> nodes = NodeModelUtils.findNodesForFeature(object, feature);
        return nodes.isEmpty() ? at(object) : at(nodes.get(0));
    }

    /** The location of one of several values of a feature. */
    public Location at(EObject object, EStructuralFeature feature, int index) {
        List<INode> nodes = NodeModelUtils.findNodesForFeature(object, feature);
        return index < nodes.size() ? at(nodes.get(index)) : at(object, feature);
    }

    /** The location of the name of an element, or of its keyword if it has no name. */
    public Location name(Element element) {
        List<INode> nodes = NodeModelUtils.findNodesForFeature(element, TreePackage.Literals.ELEMENT__NAME);
        return nodes.isEmpty() ? keyword(element) : at(nodes.get(0));
    }

    /** The location of the first word of an object. */
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

    /** The location of a node, without surrounding blanks and comments. */
    public Location at(INode node) {
        return at(node, node.getOffset(), node.getLength());
    }

    /**
     * The location of a part of the text.
     *
     * @param any any node of the chunk
     * @param offset the offset of the part in the chunk
     */
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

    /** The location of the beginning of a file. */
    public static Location start(String file) {
        return new Location(file, 1, 1, 1, 1);
    }
}
