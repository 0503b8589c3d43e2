package org.gpailang.language.linking;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gpailang.core.ruleset.Ruleset;
import org.gpailang.language.catalogue.Catalogue;
import org.gpailang.language.diagnostics.Diagnostics;
import org.gpailang.language.lowering.RulesetReader;
import org.gpailang.language.lowering.ValueReader;
import org.gpailang.language.names.Declaration;
import org.gpailang.language.names.LinkedChunk;
import org.gpailang.language.names.Scope;
import org.gpailang.syntax.tree.RulesetDeclaration;
import org.gpailang.syntax.tree.TreePackage;

/** All rulesets that files declare, with those that they extend. Each is visited once, however long the chains are. */
public final class ExtendedRulesets {

    private final Scope scope;
    /** The declarations in the order in which they are read, with their chunks. */
    private final Map<RulesetDeclaration, LinkedChunk> declared = new LinkedHashMap<>();

    /**
     * @param chunks all chunks, in the order in which they are read
     */
    public ExtendedRulesets(List<LinkedChunk> chunks, Scope scope) {
        this.scope = scope;
        chunks.forEach(chunk -> chunk.fragment().tree().getElements().stream().filter(RulesetDeclaration.class::isInstance)
                .forEach(ruleset -> declared.put((RulesetDeclaration) ruleset, chunk)));
    }

    /** The declaration that another extends; empty if there is none or it is not found. */
    private Optional<Declaration> target(RulesetDeclaration ruleset) {
        return declared.get(ruleset).target(ruleset, TreePackage.Literals.RULESET_DECLARATION__EXTENDED);
    }

    /** The ruleset among these that another extends; null if there is none. */
    private RulesetDeclaration extended(RulesetDeclaration ruleset) {
        return target(ruleset).map(target -> (RulesetDeclaration) scope.chunk(target).element(target)).filter(declared::containsKey)
                .orElse(null);
    }

    /** The rulesets that extend themselves, directly or through others. */
    public Set<RulesetDeclaration> extendingThemselves() {
        Set<RulesetDeclaration> extendingThemselves = new HashSet<>();
        Set<RulesetDeclaration> visited = new HashSet<>();
        for (RulesetDeclaration start : declared.keySet()) {
            List<RulesetDeclaration> chain = new ArrayList<>();
            RulesetDeclaration next = start;
            while (next != null && visited.add(next)) {
                chain.add(next);
                next = extended(next);
            }
            int again = next == null ? -1 : chain.indexOf(next);
            if (again >= 0) {
                extendingThemselves.addAll(chain.subList(again, chain.size()));
            }
        }
        return extendingThemselves;
    }

    /**
     * The rulesets by simple and by qualified name, together with those of the catalogue. A ruleset that extends itself has the values that
     * it states, and otherwise those of the default ruleset.
     *
     * @param shipped the rulesets of the catalogue by simple and by qualified name; empty when the catalogue itself is read
     */
    public Map<String, Ruleset> read(Map<String, Ruleset> shipped) {
        Map<String, Ruleset> byName = new LinkedHashMap<>(shipped);
        Map<RulesetDeclaration, Ruleset> read = new HashMap<>();
        Set<RulesetDeclaration> extendingThemselves = extendingThemselves();
        declared.forEach((declaration, chunk) -> {
            Deque<RulesetDeclaration> chain = new ArrayDeque<>();
            for (RulesetDeclaration next = declaration; next != null && !read.containsKey(next);
                    next = extendingThemselves.contains(next) ? null : extended(next)) {
                chain.push(next);
            }
            Optional<Ruleset> base = Optional.ofNullable(byName.get(Catalogue.DEFAULT_RULESET));
            for (RulesetDeclaration each : chain) {
                Optional<Ruleset> parent = extendingThemselves.contains(each) ? Optional.empty()
                        : Optional.ofNullable(extended(each)).map(read::get)
                        .or(() -> target(each).filter(Declaration::shipped).map(target -> shipped.get(target.name())));
                read.put(each, new RulesetReader(new ValueReader(declared.get(each), new Diagnostics())).read(each, parent, base));
            }
            if (declaration.getName() != null) {
                byName.put(declaration.getName(), read.get(declaration));
                byName.put(chunk.qualified(declaration.getName()), read.get(declaration));
            }
        });
        return byName;
    }
}
