package org.gpailang.language.linking;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.gpailang.language.lowering.ChunkFacts;
import org.gpailang.language.names.ChunkId;
import org.gpailang.language.names.Declaration;
import org.gpailang.language.names.LinkedChunk;
import org.gpailang.language.names.Scope;
import org.gpailang.language.names.SymbolTable;
import org.gpailang.language.names.SyntaxTree;

/** The scope of files that are all linked at once. */
final class WholeScope implements Scope {

    private final Optional<Program> catalogue;
    private final SymbolTable names;
    private final Map<ChunkId, LinkedChunk> chunks;
    private final List<ChunkId> order;
    private final Map<String, List<String>> layers;
    private final Map<ChunkId, ChunkFacts> entries = new ConcurrentHashMap<>();

    WholeScope(List<SyntaxTree> trees, Optional<Program> catalogue) {
        this.catalogue = catalogue;
        this.names = catalogue.map(Program::names).orElseGet(SymbolTable::none)
                .with(List.of(), trees.stream().map(SyntaxTree::declarations).flatMap(Collection::stream).toList());
        this.layers = trees.stream().collect(Collectors.toMap(SyntaxTree::name, SyntaxTree::layers));
        this.order = trees.stream().flatMap(tree -> tree.ids().stream()).toList();
        this.chunks = trees.parallelStream().flatMap(tree -> tree.ids().stream().map(id -> Map.entry(id,
                Linking.link(tree.unlinked(id), tree.layers(), this)))).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** All chunks, in the order in which they are read. */
    List<LinkedChunk> chunks() {
        return order.stream().map(chunks::get).toList();
    }

    LinkedChunk chunk(ChunkId id) {
        return chunks.get(id);
    }

    @Override
    public List<Declaration> named(String qualifiedName) {
        return names.named(qualifiedName);
    }

    @Override
    public SymbolTable all() {
        return names;
    }

    @Override
    public LinkedChunk chunk(Declaration declaration) {
        return home(declaration).map(home -> home.factsOf(declaration).part()).orElseGet(() -> chunks.get(declaration.chunk()));
    }

    @Override
    public Object catalogueEntry(Declaration declaration) {
        LinkedChunk chunk = chunk(declaration);
        if (!Linking.hasEntries(chunk.fragment())) {
            return null;
        }
        ChunkFacts facts = home(declaration).map(home -> home.factsOf(declaration))
                .orElseGet(() -> entries.computeIfAbsent(declaration.chunk(), id -> Linking.entries(chunk, layers.get(declaration.file()), this)));
        return facts.entry(declaration);
    }

    /** The shipped file that has a declaration; absent while the shipped files are read themselves. */
    private Optional<LinkedFile> home(Declaration declaration) {
        return declaration.shipped() ? catalogue.map(shipped -> shipped.file(declaration.file()).orElseThrow()) : Optional.empty();
    }
}
