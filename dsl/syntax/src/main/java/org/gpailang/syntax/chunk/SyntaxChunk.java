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
 * The parse result of one declaration. Positions in it are relative to its own beginning, so that it can be reused when the text before it
 * changes. It is immutable: references are not resolved in the tree, but by {@code PlacedChunk.target}.
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

    /** The source text. */
    public String text() {
        return text;
    }

    /** The syntax tree: a file of its own, with at most one element. */
    public SourceFile tree() {
        return tree;
    }

    /** The root of the node model, whose leaves are the tokens. */
    public ICompositeNode root() {
        return root;
    }

    /** The nodes that have syntax errors. */
    public List<INode> errors() {
        return errors;
    }

    /** All references in the order of the text. */
    public List<Reference> references() {
        return references;
    }

    /** The index in {@link #references()} of the reference at a node; -1 if there is none. */
    public int indexOf(INode node) {
        return indexes.getOrDefault(node.getOffset(), -1);
    }
}
