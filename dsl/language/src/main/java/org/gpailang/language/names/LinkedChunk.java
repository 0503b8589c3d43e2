package org.gpailang.language.names;

import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.gpailang.core.facts.Location;
import org.gpailang.syntax.chunk.Reference;
import org.gpailang.syntax.chunk.SyntaxChunk;
import org.gpailang.syntax.tree.Element;

/**
 * A chunk in its line with what its names mean: everything that the facts in it depend on, but for the licences and accelerators that it
 * names.
 *
 * @param fragment what stands there
 * @param file the file's name, as findings show it
 * @param packageName the package of the file; empty if it declares none
 * @param line the line in which it begins, counted from 1
 * @param column the column in which it begins, counted from 1
 * @param targets what each of the fragment's references means; empty where it means nothing
 */
public record LinkedChunk(SyntaxChunk fragment, String file, String packageName, int line, int column,
        List<Optional<Declaration>> targets) {

    /** Whether one of its references means nothing that there is. */
    public boolean unresolved() {
        return targets.contains(Optional.<Declaration>empty());
    }

    /** What a reference of this chunk means. */
    public Optional<Declaration> target(Reference reference) {
        return target(reference.node());
    }

    /** What the first name of a feature means. */
    public Optional<Declaration> target(EObject owner, EStructuralFeature feature) {
        return NodeModelUtils.findNodesForFeature(owner, feature).stream().findFirst().flatMap(this::target);
    }

    /** What the name that consists of these words means. */
    public Optional<Declaration> target(INode node) {
        int index = fragment.indexOf(node);
        return index < 0 ? Optional.empty() : targets.get(index);
    }

    /** The element that a declaration in this chunk declares. */
    public Element element(Declaration declaration) {
        return fragment.tree().getElements().get(declaration.index());
    }

    /** The qualified name of an element of this chunk. */
    public String qualified(String name) {
        return packageName.isEmpty() ? name : packageName + "/" + name;
    }

    /** The place of a node of this chunk, without the blanks and comments around it. */
    public Location at(INode node) {
        return new Locator(this).at(node);
    }
}
