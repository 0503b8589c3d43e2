package org.gpailang.syntax.chunk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.parser.IParseResult;
import org.gpailang.syntax.token.GpaiValueConverters;
import org.gpailang.syntax.tree.SourceFile;

/**
 * A stretch of text that was parsed. It knows nothing of where it stands, so that it can be used again after the text before it changed.
 * Nothing in it is changed once it is made: references are not linked in the tree, but found in {@link PlacedChunk#target}.
 */
public final class SyntaxChunk {

    private final String text;
    private final SourceFile tree;
    private final ICompositeNode root;
    private final List<INode> errors = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();
    private final Map<Integer, Integer> indexes = new HashMap<>();

    public SyntaxChunk(String text, IParseResult parsed) {
        this.text = text;
        this.tree = (SourceFile) parsed.getRootASTElement();
        this.root = parsed.getRootNode();
        parsed.getSyntaxErrors().forEach(errors::add);
        for (TreeIterator<EObject> objects = tree.eAllContents(); objects.hasNext();) {
            EObject owner = objects.next();
            for (EReference feature : owner.eClass().getEAllReferences()) {
                if (!feature.isContainment()) {
                    NodeModelUtils.findNodesForFeature(owner, feature).stream().filter(node -> node.getLength() > 0).forEach(node ->
                            references.add(new Reference(owner, feature, GpaiValueConverters.qualifiedName(
                                    NodeModelUtils.getTokenText(node)), node)));
                }
            }
        }
        references.sort(Comparator.comparingInt(reference -> reference.node().getOffset()));
        for (int i = 0; i < references.size(); i++) {
            indexes.put(references.get(i).node().getOffset(), i);
        }
    }

    /** What it says. */
    public String text() {
        return text;
    }

    /** What it says as a tree: a file of its own, with one element or none. */
    public SourceFile tree() {
        return tree;
    }

    /** Its tokens, with the tree above them. */
    public ICompositeNode root() {
        return root;
    }

    /** The nodes that do not parse. */
    public List<INode> errors() {
        return errors;
    }

    /** All names that refer to something, from left to right. */
    public List<Reference> references() {
        return references;
    }

    /** The number of the reference that consists of these words; -1 where they are none. */
    public int indexOf(INode node) {
        return indexes.getOrDefault(node.getOffset(), -1);
    }
}
