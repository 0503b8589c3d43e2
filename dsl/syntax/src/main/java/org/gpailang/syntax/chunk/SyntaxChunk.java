package org.gpailang.syntax.chunk;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.parser.IParseResult;
import org.gpailang.syntax.token.GpaiValueConverters;
import org.gpailang.syntax.tree.AliasStatement;
import org.gpailang.syntax.tree.Element;
import org.gpailang.syntax.tree.PackageDeclaration;
import org.gpailang.syntax.tree.SourceFile;
import org.gpailang.syntax.tree.TreePackage;

/**
 * The parse result of one declaration. Positions in it are relative to its own beginning, so that it can be reused when the text before it
 * changes. Its content never changes: references are not resolved in the tree, but by {@code PlacedChunk.target}.
 *
 * <p>The tree needs many times the memory of the text. A {@linkplain #release released} chunk keeps what other files need to know of it,
 * and its text is parsed again when the tree is requested.
 */
public final class SyntaxChunk {

    private final String text;
    private final Function<String, IParseResult> parser;
    private final List<Heading> elements;
    private final List<String> packages;
    private final boolean imports;
    private final boolean choosesRuleset;
    private final boolean sound;
    private final List<Name> names;
    private final int[] offsets;
    private volatile Parsed kept;
    private volatile WeakReference<Parsed> latest;

    /**
     * What the head of an element declares.
     *
     * @param kind its kind
     * @param name its name; null if it is missing
     * @param aliases its other names
     */
    public record Heading(EClass kind, String name, List<String> aliases) {

        private static Heading of(Element element) {
            List<String> aliases = element.getStatements().stream().filter(AliasStatement.class::isInstance)
                    .flatMap(also -> ((AliasStatement) also).getAliases().stream()).filter(Objects::nonNull).toList();
            return new Heading(element.eClass(), element.getName(), aliases);
        }
    }

    /**
     * A name that refers to an element or a package, without its place in the tree.
     *
     * @param kind the kind of element referred to
     * @param name the name without blanks and carets
     */
    public record Name(EClass kind, String name) {}

    /** A tree and what was found in it. It is attached to its own tree, so that it exists as long as any part of the tree is used. */
    private static final class Parsed extends AdapterImpl {

        private final SourceFile tree;
        private final ICompositeNode root;
        private final List<INode> errors = new ArrayList<>();
        private final List<Reference> references = new ArrayList<>();

        private Parsed(IParseResult parsed) {
            tree = (SourceFile) parsed.getRootASTElement();
            root = parsed.getRootNode();
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
            tree.eAdapters().add(this);
        }
    }

    /**
     * Creates a chunk whose tree is kept.
     *
     * @param text the source text
     * @param parsed the result of parsing it
     * @param parser parses a text without errors again, with the same result
     */
    public SyntaxChunk(String text, IParseResult parsed, Function<String, IParseResult> parser) {
        this.text = text;
        this.parser = parser;
        Parsed first = new Parsed(parsed);
        elements = first.tree.getElements().stream().map(Heading::of).toList();
        packages = first.tree.getPackages().stream().map(PackageDeclaration::getName).toList();
        imports = !first.tree.getImports().isEmpty();
        choosesRuleset = !first.tree.getAssessments().isEmpty();
        sound = first.errors.isEmpty();
        names = first.references.stream().map(each -> new Name(each.feature().getEReferenceType(), each.name())).toList();
        offsets = first.references.stream().mapToInt(each -> each.node().getOffset()).toArray();
        kept = first;
        latest = new WeakReference<>(first);
    }

    /** The source text. */
    public String text() {
        return text;
    }

    /** What it declares. */
    public List<Heading> elements() {
        return elements;
    }

    /** Whether it declares an element of a kind. */
    public boolean declares(EClass kind) {
        return elements.stream().anyMatch(element -> kind.isSuperTypeOf(element.kind()));
    }

    /** The names of the packages that it declares, which may be null; a file should have one. */
    public List<String> packages() {
        return packages;
    }

    /** Whether it imports a package. */
    public boolean hasImports() {
        return imports;
    }

    /** Whether it chooses a ruleset. */
    public boolean choosesRuleset() {
        return choosesRuleset;
    }

    /** The names in {@link #references()}, in the same order. */
    public List<Name> names() {
        return names;
    }

    /** The index in {@link #references()} of the reference at a node; -1 if there is none. */
    public int indexOf(INode node) {
        return Math.max(-1, Arrays.binarySearch(offsets, node.getOffset()));
    }

    /** The syntax tree: a file of its own, with at most one element. */
    public SourceFile tree() {
        return parsed().tree;
    }

    /** The root of the node model, whose leaves are the tokens. */
    public ICompositeNode root() {
        return parsed().root;
    }

    /** The nodes that have syntax errors. */
    public List<INode> errors() {
        return sound ? List.of() : parsed().errors;
    }

    /** All references in the order of the text. */
    public List<Reference> references() {
        return parsed().references;
    }

    /**
     * Keeps the tree only as long as it is used. A chunk with errors keeps it, because its tree depends on the text around it, and so does
     * one with a ruleset, whose declarations are compared by identity.
     */
    public void release() {
        if (sound && !declares(TreePackage.Literals.RULESET_DECLARATION)) {
            kept = null;
        }
    }

    /** Keeps the tree from now on. */
    public void keep() {
        kept = parsed();
    }

    private Parsed parsed() {
        Parsed found = kept;
        found = found == null ? latest.get() : found;
        return found == null ? again() : found;
    }

    private synchronized Parsed again() {
        Parsed found = latest.get();
        if (found == null) {
            found = new Parsed(parser.apply(text));
            latest = new WeakReference<>(found);
        }
        return found;
    }
}
