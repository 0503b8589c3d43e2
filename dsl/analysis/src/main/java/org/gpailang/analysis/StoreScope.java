package org.gpailang.analysis;

import java.util.List;

import org.gpailang.analysis.store.Reader;
import org.gpailang.language.linking.ShippedCatalogue;
import org.gpailang.language.names.Declaration;
import org.gpailang.language.names.LinkedChunk;
import org.gpailang.language.names.Scope;
import org.gpailang.language.names.SymbolTable;
import org.gpailang.syntax.tree.RulesetDeclaration;

/** The scope of all files, for one step. Every result that is read becomes a dependency of the step. */
record StoreScope(Queries queries, ShippedCatalogue catalogue, Reader results) implements Scope {

    @Override
    public List<Declaration> named(String qualifiedName) {
        return results.get(queries.named, qualifiedName);
    }

    @Override
    public List<Declaration> called(String key) {
        return results.get(queries.called, key);
    }

    @Override
    public SymbolTable all() {
        return results.get(queries.names, Queries.ALL);
    }

    @Override
    public LinkedChunk chunk(Declaration declaration) {
        return declaration.shipped() ? catalogue.chunk(declaration)
                : results.get(queries.linked, declaration.chunk()).orElseThrow();
    }

    @Override
    public boolean extendsItself(RulesetDeclaration ruleset) {
        return results.get(queries.rulesetsExtendingThemselves, Queries.ALL).contains(ruleset);
    }

    @Override
    public Object catalogueEntry(Declaration declaration) {
        if (declaration.shipped()) {
            return catalogue.entry(declaration);
        }
        return results.get(queries.entries, declaration.chunk()).map(facts -> facts.entry(declaration)).orElse(null);
    }
}
