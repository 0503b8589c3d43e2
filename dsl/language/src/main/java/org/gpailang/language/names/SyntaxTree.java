package org.gpailang.language.names;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.emf.ecore.EClass;
import org.gpailang.syntax.chunk.SyntaxChunk;
import org.gpailang.syntax.recovery.DeclarationTokens;
import org.gpailang.syntax.recovery.RepairingParser;
import org.gpailang.syntax.tree.Element;
import org.gpailang.syntax.tree.TreePackage;

/** The parsed chunks and the declarations of a text, before its references are resolved. */
public final class SyntaxTree {

    /** The kinds of elements that {@link #mentions} returns. */
    private static final Set<EClass> REFERRED = Set.of(TreePackage.Literals.ENTITY_DECLARATION,
            TreePackage.Literals.PRETRAINING_DECLARATION, TreePackage.Literals.TRAINED_MODEL);

    private final SourceText source;
    private final List<ChunkStart> starts;
    private final LineNumbers numbers;
    private final List<SyntaxChunk> chunks;
    private final Names names;

    private SyntaxTree(SourceText source, List<ChunkStart> starts, LineNumbers numbers, List<SyntaxChunk> chunks, Names names) {
        this.source = source;
        this.starts = starts;
        this.numbers = numbers;
        this.chunks = chunks;
        this.names = names;
    }

    /**
     * What the chunks of a file declare.
     *
     * @param ids the chunks in their order
     * @param indexes the index of each chunk
     */
    private record Names(String packageName, List<String> layers, List<ChunkId> ids, Map<ChunkId, Integer> indexes,
            List<Declaration> declarations) {

        static Names of(String file, List<SyntaxChunk> chunks, boolean shipped) {
            String packageName = chunks.stream().flatMap(chunk -> chunk.packages().stream()).filter(Objects::nonNull).findFirst()
                    .orElse("");
            List<String> layers = SymbolTable.layers(packageName, chunks.stream().filter(SyntaxChunk::hasImports)
                    .flatMap(chunk -> chunk.names().stream()).map(SyntaxChunk.Name::name).toList());
            Names names = new Names(packageName, layers, new ArrayList<>(), new HashMap<>(), new ArrayList<>());
            Map<String, Integer> labels = new HashMap<>();
            Map<String, Integer> occurrences = new HashMap<>();
            for (SyntaxChunk chunk : chunks) {
                List<SyntaxChunk.Heading> elements = chunk.elements();
                String label = elements.stream().map(SyntaxChunk.Heading::name).filter(Objects::nonNull).findFirst().map(names::qualified)
                        .orElse("");
                ChunkId id = new ChunkId(file, label, labels.merge(label, 1, Integer::sum) - 1);
                for (int i = 0; i < elements.size(); i++) {
                    if (elements.get(i).name() != null) {
                        String name = names.qualified(elements.get(i).name());
                        names.declarations.add(new Declaration(elements.get(i).kind(), name, file,
                                occurrences.merge(name, 1, Integer::sum) - 1, shipped, id, i, elements.get(i).aliases()));
                    }
                }
                chunk.packages().stream().filter(Objects::nonNull).forEach(declared -> names.declarations.add(new Declaration(
                        TreePackage.Literals.PACKAGE_DECLARATION, declared, file, -1, shipped, id, -1, List.of())));
                names.indexes.put(id, names.ids.size());
                names.ids.add(id);
            }
            return names;
        }

        private String qualified(String name) {
            return packageName.isEmpty() ? name : packageName + "/" + name;
        }
    }

    /**
     * What the names of a file depend on in one of its chunks.
     *
     * @param imports the imported names
     */
    private record Heads(List<SyntaxChunk.Heading> elements, List<String> packages, List<SyntaxChunk.Name> imports, boolean chooses) {

        static Heads of(SyntaxChunk chunk) {
            return new Heads(chunk.elements(), chunk.packages(), chunk.hasImports() ? chunk.names() : List.of(), chunk.choosesRuleset());
        }
    }

    private static boolean declareTheSame(List<SyntaxChunk> one, List<SyntaxChunk> other) {
        return one.size() == other.size() && IntStream.range(0, one.size()).allMatch(i -> one.get(i) == other.get(i)
                || Heads.of(one.get(i)).equals(Heads.of(other.get(i))));
    }

    /**
     * Parses a text.
     *
     * @param shipped whether the text is part of the catalogue
     */
    public static SyntaxTree of(SourceText source, RepairingParser parser, boolean shipped) {
        List<DeclarationTokens> tokens = parser.cut(source.text());
        List<SyntaxChunk> chunks = tokens.stream().map(each -> new SyntaxChunk(each.text(), parser.parse(each), parser::parseAlone))
                .toList();
        return new SyntaxTree(source, tokens.stream().map(ChunkStart::of).toList(), LineNumbers.plain(), chunks,
                Names.of(source.name(), chunks, shipped));
    }

    /**
     * Parses a text that is edited. A chunk depends only on its tokens, so unchanged chunks are reused from the earlier version. The lines
     * of locations are {@linkplain LineNumbers numbers} that do not change when chunks are moved.
     *
     * @param before the tree of an earlier version
     */
    public static SyntaxTree edited(SourceText source, RepairingParser parser, Optional<SyntaxTree> before) {
        List<EditedText.Chunk> divided = before.flatMap(tree -> EditedText.divide(tree.starts, tree.source.text(), source.text(), parser))
                .orElseGet(() -> parser.cut(source.text()).stream().map(EditedText.Chunk::of).toList());
        BitSet kept = new BitSet();
        divided.forEach(chunk -> chunk.before().ifPresent(kept::set));
        Map<DeclarationTokens.Key, Deque<SyntaxChunk>> known = new HashMap<>();
        before.ifPresent(tree -> IntStream.range(0, tree.chunks.size()).filter(i -> !kept.get(i)).forEach(i ->
                known.computeIfAbsent(tree.starts.get(i).key(), key -> new ArrayDeque<>()).add(tree.chunks.get(i))));
        List<ChunkStart> starts = divided.stream().map(EditedText.Chunk::start).toList();
        List<SyntaxChunk> chunks = divided.stream().map(chunk -> chunk.before().isPresent()
                ? before.orElseThrow().chunks.get(chunk.before().getAsInt())
                : Optional.ofNullable(known.get(chunk.start().key())).map(Deque::poll).orElseGet(() ->
                        new SyntaxChunk(chunk.start().key().text(), parser.parse(chunk.tokens().orElseThrow()), parser::parseAlone)))
                .toList();
        LineNumbers numbers = before.map(tree -> tree.numbers.edited(tree.starts, starts)).orElseGet(() -> LineNumbers.spaced(starts));
        Names names = before.filter(tree -> declareTheSame(tree.chunks, chunks)).map(tree -> tree.names)
                .orElseGet(() -> Names.of(source.name(), chunks, false));
        return new SyntaxTree(source, starts, numbers, chunks, names);
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
        return names.packageName();
    }

    /** The numbers of its lines in locations. */
    public LineNumbers numbers() {
        return numbers;
    }

    /** The layers in which its names are looked up, as returned by {@link SymbolTable#layers}. */
    public List<String> layers() {
        return names.layers();
    }

    /** The chunks in their order. */
    public List<ChunkId> ids() {
        return names.ids();
    }

    /** Whether the file contains a chunk. */
    public boolean has(ChunkId id) {
        return names.indexes().containsKey(id);
    }

    /** The index of a chunk. */
    public int indexOf(ChunkId id) {
        return names.indexes().get(id);
    }

    /** A chunk at its position, before its references are resolved. */
    public LinkedChunk unlinked(ChunkId id) {
        return new LinkedChunk(chunk(id), source.name(), packageName(), numbers.number(line(id)), column(id), List.of());
    }

    /** Whether an earlier version has the same chunks with the same declarations, imports and choices of a ruleset. */
    public boolean declaresTheSameAs(SyntaxTree before) {
        return names == before.names;
    }

    /** The chunks that an earlier version does not have, or whose content, column or line number differs. */
    public List<ChunkId> changedSince(SyntaxTree before) {
        return IntStream.range(0, chunks.size()).filter(i -> {
            Integer earlier = declaresTheSameAs(before) ? Integer.valueOf(i) : before.names.indexes().get(ids().get(i));
            return earlier == null || !isSame(i, before, earlier);
        }).mapToObj(ids()::get).toList();
    }

    private boolean isSame(int index, SyntaxTree before, int earlier) {
        ChunkStart start = starts.get(index);
        ChunkStart old = before.starts.get(earlier);
        return chunks.get(index) == before.chunks.get(earlier) && start.column() == old.column()
                && numbers.number(start.line()) == before.numbers.number(old.line()) && packageName().equals(before.packageName());
    }

    /** The syntax tree of a chunk. */
    public SyntaxChunk chunk(ChunkId id) {
        return chunks.get(indexOf(id));
    }

    /** The offset of the first character of a chunk in the file, in UTF-16 code units. */
    public int offset(ChunkId id) {
        return starts.get(indexOf(id)).offset();
    }

    /** The offset of the first character of the chunk with an index. */
    public int offset(int index) {
        return starts.get(index).offset();
    }

    /** The line of the first character of a chunk, counted from 1. */
    public int line(ChunkId id) {
        return starts.get(indexOf(id)).line();
    }

    /** The column of the first character of a chunk, counted from 1. */
    public int column(ChunkId id) {
        return starts.get(indexOf(id)).column();
    }

    /** The elements and packages that can be referred to. */
    public List<Declaration> declarations() {
        return names.declarations();
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
        if (!chunk.declares(TreePackage.Literals.TRAINED_MODEL) && !chunk.declares(TreePackage.Literals.SYSTEM_DECLARATION)) {
            return Set.of();
        }
        return chunk.names().stream().filter(reference -> REFERRED.contains(reference.kind()))
                .flatMap(reference -> layers().stream().map(layer -> layer + reference.name())).collect(Collectors.toSet());
    }

    /** Keeps the trees of its chunks only as long as they are used. */
    public void release() {
        chunks.forEach(SyntaxChunk::release);
    }

    /** Keeps the trees of its chunks from now on. */
    public void keep() {
        chunks.forEach(SyntaxChunk::keep);
    }
}
