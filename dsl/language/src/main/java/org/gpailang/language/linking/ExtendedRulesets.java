package org.gpailang.language.linking;

import java.util.IdentityHashMap;
import java.util.function.UnaryOperator;
import org.gpailang.language.names.LinkedChunk;
import org.gpailang.language.names.Scope;
import org.gpailang.syntax.tree.RulesetDeclaration;
import org.gpailang.syntax.tree.TreePackage;

/** Follows ruleset declarations to those that they extend, from one chunk to the next. */
final class ExtendedRulesets implements UnaryOperator<RulesetDeclaration> {

    private final Scope scope;
    private final IdentityHashMap<RulesetDeclaration, LinkedChunk> chunkOf = new IdentityHashMap<>();

    /**
     * @param start the chunk of the first ruleset
     */
    ExtendedRulesets(LinkedChunk start, Scope scope) {
        this.scope = scope;
        add(start);
    }

    private void add(LinkedChunk chunk) {
        chunk.fragment().tree().getElements().stream().filter(RulesetDeclaration.class::isInstance).map(RulesetDeclaration.class::cast)
                .forEach(ruleset -> chunkOf.put(ruleset, chunk));
    }

    /** The declaration that another extends; null where it extends none that is found. */
    @Override
    public RulesetDeclaration apply(RulesetDeclaration declaration) {
        return chunkOf.get(declaration).target(declaration, TreePackage.Literals.RULESET_DECLARATION__EXTENDED).map(target -> {
            LinkedChunk chunk = scope.chunk(target);
            add(chunk);
            return (RulesetDeclaration) chunk.element(target);
        }).orElse(null);
    }
}
