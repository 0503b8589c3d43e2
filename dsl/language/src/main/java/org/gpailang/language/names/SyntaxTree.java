package org.gpailang.language.names;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.gpailang.syntax.chunk.Reference;
import org.gpailang.syntax.chunk.SyntaxChunk;
import org.gpailang.syntax.recovery.DeclarationTokens;
import org.gpailang.syntax.recovery.RepairingParser;
import org.gpailang.syntax.tree.AliasStatement;
import org.gpailang.syntax.tree.Element;
import org.gpailang.syntax.tree.PackageDeclaration;
import org.gpailang.syntax.tree.SystemDeclaration;
import org.gpailang.syntax.tree.TrainedModel;
import org.gpailang.syntax.tree.TreePackage;

/** The parsed chunks and the declarations of a text, before its references are resolved. */
public final class SyntaxTree {

    /** The kinds of elements that {@link #mentions} returns. */
    private static final Set<EClass> REFERRED = Set.of(TreePackage.Literals.ENTITY_DECLARATION,
            TreePackage.Literals.PRETRAINING_DECLARATION, TreePackage.Literals.TRAINED_MODEL);

    private final SourceText source;
    private final String packageName;
    private final List<String> layers;
    private final List<ChunkStart> starts;
    private final List<SyntaxChunk> chunks;
    private final List<ChunkId> ids = new ArrayList<>();
    private final Map<ChunkId, Integer> indexes = new HashMap<>();
    private final List<Declaration> declarations = new ArrayList<>();

    private SyntaxTree(SourceText source, List<ChunkStart> starts, List<SyntaxChunk> chunks, boolean shipped) {
        this.source = source;
        this.starts = starts;
        this.chunks = chunks;
        this.packageName = contents(PackageDeclaration.class).map(PackageDeclaration::getName).filter(Objects::nonNull).findFirst()
                .orElse("");
        this.layers = SymbolTable.layers(packageName, chunks.stream().filter(chunk -> !chunk.tree().getImports().isEmpty())
                .flatMap(chunk -> chunk.references().stream()).map(Reference::name).toList());
        Map<String, Integer> labels = new HashMap<>();
        Map<String, Integer> occurrences = new HashMap<>();
        for (SyntaxChunk chunk : chunks) {
            List<Element> elements = chunk.tree().getElements();
            String label = elements.stream().map(Element::getName).filter(Objects::nonNull).findFirst().map(this::qualified).orElse("");
            ChunkId id = new ChunkId(source.name(), label, labels.merge(label, 1, Integer::sum) - 1);
            for (int i = 0; i < elements.size(); i++) {
                if (elements.get(i).getName() != null) {
                    String name = qualified(elements.get(i).getName());
                    declarations.add(new Declaration(elements.get(i).eClass(), name, source.name(),
                            occurrences.merge(name, 1, Integer::sum) - 1, shipped, id, i, aliases(elements.get(i))));
                }
            }
            chunk.tree().getPackages().stream().filter(declared -> declared.getName() != null).forEach(declared ->
                    declarations.add(new Declaration(declared.eClass(), declared.getName(), source.name(), -1, shipped, id, -1,
                            List.of())));
            indexes.put(id, ids.size());
            ids.add(id);
        }
    }

    private static List<String> aliases(Element element) {
        return element.getStatements().stream().filter(AliasStatement.class::isInstance)
                .flatMap(also -> ((AliasStatement) also).getAliases().stream()).filter(Objects::nonNull).toList();
    }

    /**
     * Parses a text. A chunk depends only on its tokens, so unchanged chunks are reused from the earlier version.
     *
     * @param before the tree of an earlier version
     * @param shipped whether the text is part of the catalogue
     */
    public static SyntaxTree of(SourceText source, RepairingParser parser, Optional<SyntaxTree> before, boolean shipped) {
        List<EditedText.Chunk> divided = before.flatMap(tree -> EditedText.divide(tree.starts, tree.source.text(), source.text(), parser))
                .orElseGet(() -> parser.cut(source.text()).stream().map(EditedText.Chunk::of).toList());
        Set<Integer> kept = divided.stream().flatMapToInt(chunk -> chunk.before().stream()).boxed().collect(Collectors.toSet());
        Map<DeclarationTokens.Key, Deque<SyntaxChunk>> known = new HashMap<>();
        before.ifPresent(tree -> IntStream.range(0, tree.chunks.size()).filter(i -> !kept.contains(i)).forEach(i ->
                known.computeIfAbsent(tree.starts.get(i).key(), key -> new ArrayDeque<>()).add(tree.chunks.get(i))));
        List<ChunkStart> starts = divided.stream().map(EditedText.Chunk::start).toList();
        List<SyntaxChunk> chunks = divided.stream().map(chunk -> chunk.before().isPresent()
                ? before.orElseThrow().chunks.get(chunk.before().getAsInt())
                : Optional.ofNullable(known.get(chunk.start().key())).map(Deque::poll).orElseGet(() ->
                        new SyntaxChunk(chunk.start().key().text(), parser.parse(chunk.tokens().orElseThrow())))).toList();
        return new SyntaxTree(source, starts, chunks, shipped);
    }

    private <T extends EObject> Stream<T> contents(Class<T> kind) {
        return chunks.stream().flatMap(chunk -> chunk.tree().eContents().stream()).filter(kind::isInstance).map(kind::cast);
    }

    private String qualified(String name) {
        return packageName.isEmpty() ? name : packageName + "/" + name;
    }

    /** The text. */
    public SourceText source() {
        return source;
    }

    /** The name of the file, as shown in findings. */
    public String name() {
        return source.name();
    }

    /** The package of the file; empty if it declares none. */
    public String packageName() {
        return packageName;
    }

    /** The layers in which its names are looked up, as returned by {@link SymbolTable#layers}. */
    public List<String> layers() {
        return layers;
    }

    /** The chunks in their order. */
    public List<ChunkId> ids() {
        return ids;
    }

    /** Whether the file contains a chunk. */
    public boolean has(ChunkId id) {
        return indexes.containsKey(id);
    }

    /** The index of a chunk. */
    public int indexOf(ChunkId id) {
        return indexes.get(id);
    }

    /** A chunk at its position, before its references are resolved. */
    public LinkedChunk unlinked(ChunkId id) {
        return new LinkedChunk(chunk(id), source.name(), packageName, line(id), column(id), List.of());
    }

    /** The syntax tree of a chunk. */
    public SyntaxChunk chunk(ChunkId id) {
        return chunks.get(indexes.get(id));
    }

    /** The offset of the first character of a chunk in the file, in UTF-16 code units. */
    public int offset(ChunkId id) {
        return starts.get(indexes.get(id)).offset();
    }

    /** The line of the first character of a chunk, counted from 1. */
    public int line(ChunkId id) {
        return starts.get(indexes.get(id)).line();
    }

    /** The column of the first character of a chunk, counted from 1. */
    public int column(ChunkId id) {
        return starts.get(indexes.get(id)).column();
    }

    /** The elements and packages that can be referred to. */
    public List<Declaration> declarations() {
        return declarations;
    }

    /** The element of a declaration in this file. */
    public Element element(Declaration declaration) {
        return chunk(declaration.chunk()).tree().getElements().get(declaration.index());
    }

    /**
     * The qualified names to which references in a chunk to entities, runs and models may resolve, whether or not such declarations exist;
     * empty if the chunk contains neither a model nor a system.
     */
    public Set<String> mentions(ChunkId id) {
        SyntaxChunk chunk = chunk(id);
        if (chunk.tree().getElements().stream().noneMatch(element -> element instanceof TrainedModel
                || element instanceof SystemDeclaration)) {
            return Set.of();
        }
        return chunk.references().stream().filter(reference -> REFERRED.contains(reference.feature().getEReferenceType()))
                .flatMap(reference -> layers.stream().map(layer -> layer + reference.name())).collect(Collectors.toSet());
    }
}
