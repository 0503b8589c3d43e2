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

/** A text that was parsed, chunk by chunk, before anyone asked what its names mean. */
public final class SyntaxTree {

    /** What can be asked for by those that refer to it; see {@link #mentions}. */
    private static final Set<EClass> REFERRED = Set.of(TreePackage.Literals.ENTITY_DECLARATION,
            TreePackage.Literals.PRETRAINING_DECLARATION, TreePackage.Literals.TRAINED_MODEL);

    private final SourceText source;
    private final String packageName;
    private final List<String> layers;
    private final List<Start> starts;
    private final List<SyntaxChunk> chunks;
    private final List<ChunkId> ids = new ArrayList<>();
    private final Map<ChunkId, Integer> indexes = new HashMap<>();
    private final List<Declaration> declarations = new ArrayList<>();

    /** Where a chunk begins, and all that its parsing depends on. */
    private record Start(DeclarationTokens.Key key, int offset, int line, int column) {

        static Start of(DeclarationTokens tokens) {
            return new Start(tokens.key(), tokens.offset(), tokens.line(), tokens.column());
        }
    }

    private SyntaxTree(SourceText source, List<Start> starts, List<SyntaxChunk> chunks, boolean shipped) {
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
     * The text, parsed. A chunk depends on its tokens alone, so one that an earlier version of the text has too is taken from there.
     *
     * @param before the earlier version
     * @param shipped whether the text is part of the catalogue
     */
    public static SyntaxTree of(SourceText source, RepairingParser parser, Optional<SyntaxTree> before, boolean shipped) {
        Map<DeclarationTokens.Key, Deque<SyntaxChunk>> known = new HashMap<>();
        before.ifPresent(tree -> IntStream.range(0, tree.chunks.size()).forEach(i ->
                known.computeIfAbsent(tree.starts.get(i).key(), key -> new ArrayDeque<>()).add(tree.chunks.get(i))));
        List<DeclarationTokens> tokens = parser.cut(source.text());
        List<Start> starts = tokens.stream().map(Start::of).toList();
        List<SyntaxChunk> chunks = IntStream.range(0, tokens.size()).mapToObj(i ->
                Optional.ofNullable(known.get(starts.get(i).key())).map(Deque::poll)
                        .orElseGet(() -> new SyntaxChunk(tokens.get(i).text(), parser.parse(tokens.get(i))))).toList();
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

    /** The name by which findings call it. */
    public String name() {
        return source.name();
    }

    /** Its package; empty if it declares none. */
    public String packageName() {
        return packageName;
    }

    /** In which packages names are looked for, as {@link SymbolTable#layers} gives them. */
    public List<String> layers() {
        return layers;
    }

    /** Its chunks, from its beginning to its end. */
    public List<ChunkId> ids() {
        return ids;
    }

    /** Whether it has a chunk. */
    public boolean has(ChunkId id) {
        return indexes.containsKey(id);
    }

    /** Which of its chunks one is, counted from 0. */
    public int indexOf(ChunkId id) {
        return indexes.get(id);
    }

    /** A chunk in its line, before its names were looked up. */
    public LinkedChunk unlinked(ChunkId id) {
        return new LinkedChunk(chunk(id), source.name(), packageName, line(id), column(id), List.of());
    }

    /** What stands in a chunk. */
    public SyntaxChunk chunk(ChunkId id) {
        return chunks.get(indexes.get(id));
    }

    /** Where a chunk begins, in UTF-16 code units from the beginning of the file. */
    public int offset(ChunkId id) {
        return starts.get(indexes.get(id)).offset();
    }

    /** The line in which a chunk begins, counted from 1. */
    public int line(ChunkId id) {
        return starts.get(indexes.get(id)).line();
    }

    /** The column in which a chunk begins, counted from 1. */
    public int column(ChunkId id) {
        return starts.get(indexes.get(id)).column();
    }

    /** The elements and packages that can be referred to. */
    public List<Declaration> declarations() {
        return declarations;
    }

    /** The element that a declaration of this file declares. */
    public Element element(Declaration declaration) {
        return chunk(declaration.chunk()).tree().getElements().get(declaration.index());
    }

    /**
     * The qualified names of entities, runs and models that the models and systems in a chunk may mean by the names that they mention,
     * whether or not there are any; none where there is no model or system in the chunk.
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
