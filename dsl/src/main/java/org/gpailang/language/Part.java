package org.gpailang.language;

import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.gpailang.core.facts.Location;

/**
 * A fragment in its place in a file. The parts of a file follow each other without a gap.
 *
 * @param fragment what stands there
 * @param file the file's name, as findings show it
 * @param packageName the package of the file; empty if it declares none
 * @param offset where it begins, in UTF-16 code units from the beginning of the file
 * @param line the line in which it begins, counted from 1
 * @param column the column in which it begins, counted from 1
 * @param targets what each of the fragment's references means; empty where it means nothing
 */
public record Part(Fragment fragment, String file, String packageName, int offset, int line, int column,
        List<Optional<Declaration>> targets) {

    /** Where it ends. */
    public int end() {
        return offset + fragment.text().length();
    }

    /** What a reference of this part means. */
    public Optional<Declaration> target(Reference reference) {
        return target(reference.node());
    }

    /** What the first name of a feature means. */
    Optional<Declaration> target(EObject owner, EStructuralFeature feature) {
        return NodeModelUtils.findNodesForFeature(owner, feature).stream().findFirst().flatMap(this::target);
    }

    /** What the name that consists of these words means. */
    Optional<Declaration> target(INode node) {
        int index = fragment.indexOf(node);
        return index < 0 ? Optional.empty() : targets.get(index);
    }

    /** The qualified name of an element of this part. */
    public String qualified(String name) {
        return packageName.isEmpty() ? name : packageName + "/" + name;
    }

    /** The place of a node of this part, without the blanks and comments around it. */
    public Location at(INode node) {
        return new Locator(this).at(node);
    }
}
