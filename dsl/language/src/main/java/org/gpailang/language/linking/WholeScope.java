package org.gpailang.language.linking;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gpailang.language.lowering.ChunkFacts;
import org.gpailang.language.names.ChunkId;
import org.gpailang.language.names.Declaration;
import org.gpailang.language.names.LinkedChunk;
import org.gpailang.language.names.Scope;
import org.gpailang.language.names.SymbolTable;
import org.gpailang.language.names.SyntaxTree;
import org.gpailang.syntax.tree.RulesetDeclaration;

/** The scope of files that are all linked together. */
final class WholeScope implements Scope {

    private final Optional<ShippedCatalogue> catalogue;
    private final SymbolTable names;
    private final Map<ChunkId, LinkedChunk> chunks;
    private final Map<String, List<String>> layers;
    private final ExtendedRulesets rulesets;
    private final Set<RulesetDeclaration> extendingThemselves;
    private final Function<Declaration, LinkedChunk> others;
    private final Map<ChunkId, ChunkFacts> entries = new ConcurrentHashMap<>();

    WholeScope(List<SyntaxTree> trees, Optional<ShippedCatalogue> catalogue) {
        this(trees, catalogue, catalogue.map(ShippedCatalogue::names).orElseGet(SymbolTable::none)
                .with(List.of(), trees.stream().map(SyntaxTree::declarations).flatMap(Collection::stream).toList()), declaration -> null);
    }

    /**
     * A scope of more files than those whose trees are given.
     *
     * @param names the symbol table of all files
     * @param others returns the chunk of a declaration in another file, without targets
     */
    WholeScope(List<SyntaxTree> trees, Optional<ShippedCatalogue> catalogue, SymbolTable names,
            Function<Declaration, LinkedChunk> others) {
        this.catalogue = catalogue;
        this.others = others;
        this.names = names;
        this.layers = trees.stream().collect(Collectors.toMap(SyntaxTree::name, SyntaxTree::layers));
        List<ChunkId> order = trees.stream().flatMap(tree -> tree.ids().stream()).toList();
        this.chunks = trees.parallelStream().flatMap(tree -> tree.ids().stream().map(id -> Map.entry(id,
                Linking.link(tree.unlinked(id), tree.layers(), this)))).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        this.rulesets = new ExtendedRulesets(order.stream().map(chunks::get).toList(), this);
        this.extendingThemselves = rulesets.extendingThemselves();
    }

    /** The rulesets that are declared. */
    ExtendedRulesets rulesets() {
        return rulesets;
    }

    LinkedChunk chunk(ChunkId id) {
        return chunks.get(id);
    }

    @Override
    public List<Declaration> named(String qualifiedName) {
        return names.named(qualifiedName);
    }

    @Override
    public List<Declaration> called(String key) {
        return names.called(key);
    }

    @Override
    public SymbolTable all() {
        return names;
    }

    @Override
    public LinkedChunk chunk(Declaration declaration) {
        return catalogue.filter(known -> declaration.shipped()).map(shipped -> shipped.chunk(declaration))
                .or(() -> Optional.ofNullable(chunks.get(declaration.chunk()))).orElseGet(() -> others.apply(declaration));
    }

    @Override
    public boolean extendsItself(RulesetDeclaration ruleset) {
        return extendingThemselves.contains(ruleset);
    }

    @Override
    public Object catalogueEntry(Declaration declaration) {
        if (declaration.shipped() && catalogue.isPresent()) {
            return catalogue.get().entry(declaration);
        }
        if (!Linking.hasEntries(chunk(declaration).fragment())) {
            return null;
        }
        return entries.computeIfAbsent(declaration.chunk(), id -> Linking.entries(chunks.get(id), layers.get(declaration.file()), this))
                .entry(declaration);
    }
}
