package org.gpailang.language.linking;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.gpailang.language.names.LinkedChunk;
import org.gpailang.language.names.Scope;
import org.gpailang.syntax.tree.RulesetDeclaration;
import org.gpailang.syntax.tree.TreePackage;

/** Finds the ruleset that a ruleset extends, also in other chunks. */
final class ExtendedRulesets implements UnaryOperator<RulesetDeclaration> {

    private final Scope scope;
    private final Map<RulesetDeclaration, LinkedChunk> chunkOf = new HashMap<>();

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

    /** The declaration that another extends; null if there is none or it is not found. */
    @Override
    public RulesetDeclaration apply(RulesetDeclaration declaration) {
        return chunkOf.get(declaration).target(declaration, TreePackage.Literals.RULESET_DECLARATION__EXTENDED).map(target -> {
            LinkedChunk chunk = scope.chunk(target);
            add(chunk);
            return (RulesetDeclaration) chunk.element(target);
        }).orElse(null);
    }
}
