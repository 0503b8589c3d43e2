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
public record PlacedChunk(SyntaxChunk fragment, String file, String packageName, int offset, int line, int column,
        List<Optional<Declaration>> targets) {

    /** Where it ends. */
    public int end() {
        return offset + fragment.text().length();
    }

    /** Whether another part says and means the same in the same line; what it states is then the same to the letter. */
    public boolean statesWhat(PlacedChunk other) {
        return fragment == other.fragment && line == other.line && column == other.column && packageName.equals(other.packageName)
                && file.equals(other.file) && (targets == other.targets || targets.equals(other.targets));
    }

    /** Whether one of its references means nothing that there is. */
    public boolean unresolved() {
        return targets.contains(Optional.<Declaration>empty());
    }

    /** What a reference of this part means. */
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

    /** The qualified name of an element of this part. */
    public String qualified(String name) {
        return packageName.isEmpty() ? name : packageName + "/" + name;
    }

    /** The place of a node of this part, without the blanks and comments around it. */
    public Location at(INode node) {
        return new Locator(this).at(node);
    }
}
