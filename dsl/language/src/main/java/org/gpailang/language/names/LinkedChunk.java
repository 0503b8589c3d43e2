package org.gpailang.language.names;

import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.syntax.chunk.Reference;
import org.gpailang.syntax.chunk.SyntaxChunk;
import org.gpailang.syntax.tree.Element;

/**
 * A chunk with its position and the targets of its references: everything on which its facts depend, except for the content of the licences
 * and accelerators that it refers to.
 *
 * @param fragment the syntax tree
 * @param file the file's name, as shown in findings
 * @param packageName the package of the file; empty if it declares none
 * @param line the number of its first character's line in locations, as given by {@link LineNumbers}
 * @param column the column of its first character, counted from 1
 * @param targets the target of each of the fragment's references; empty if there is none
 */
public record LinkedChunk(SyntaxChunk fragment, String file, String packageName, int line, int column,
        List<Optional<Declaration>> targets) {

    /** Whether a reference has no target. */
    public boolean unresolved() {
        return targets.contains(Optional.<Declaration>empty());
    }

    /** The target of a reference of this chunk. */
    public Optional<Declaration> target(Reference reference) {
        return target(reference.node());
    }

    /** The target of the first reference of a feature. */
    public Optional<Declaration> target(EObject owner, EStructuralFeature feature) {
        return NodeModelUtils.findNodesForFeature(owner, feature).stream().findFirst().flatMap(this::target);
    }

    /** The target of the reference at a node. */
    public Optional<Declaration> target(INode node) {
        int index = fragment.indexOf(node);
        return index < 0 ? Optional.empty() : targets.get(index);
    }

    /** The element of a declaration in this chunk. */
    public Element element(Declaration declaration) {
        return fragment.tree().getElements().get(declaration.index());
    }

    /** The qualified name of an element of this chunk. */
    public String qualified(String name) {
        return packageName.isEmpty() ? name : packageName + "/" + name;
    }

    /** The location of a node of this chunk, without surrounding blanks and comments. */
    public Location at(INode node) {
        return new Locator(this).at(node);
    }
}
