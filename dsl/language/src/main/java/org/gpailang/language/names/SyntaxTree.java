package org.gpailang.language.names;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.gpailang.syntax.tree.AliasStatement;
import org.gpailang.syntax.chunk.SyntaxChunk;
import org.gpailang.syntax.recovery.DeclarationTokens;
import org.gpailang.syntax.recovery.RepairingParser;
import org.gpailang.syntax.tree.AcceleratorDeclaration;
import org.gpailang.syntax.tree.AssessUnder;
import org.gpailang.syntax.tree.Element;
import org.gpailang.syntax.tree.ImportDeclaration;
import org.gpailang.syntax.tree.LicenceDeclaration;
import org.gpailang.syntax.tree.PackageDeclaration;
import org.gpailang.syntax.tree.RulesetDeclaration;

/** A text that was parsed, part by part, before anyone asked what its names mean. */
public final class SyntaxTree {

    private final SourceText source;
    private final Map<DeclarationTokens.Key, List<SyntaxChunk>> fragments;
    private final List<PlacedChunk> parts = new ArrayList<>();
    private final List<Element> elements = new ArrayList<>();
    private final List<Integer> partOfElement = new ArrayList<>();
    private final List<Declaration> declarations = new ArrayList<>();
    private final Map<Element, Declaration> declarationOf = new HashMap<>();
    private final List<Integer> contents = new ArrayList<>();
    private final Map<PackageDeclaration, Integer> packages = new LinkedHashMap<>();
    private final Map<AssessUnder, Integer> assessments = new LinkedHashMap<>();
    private final Map<RulesetDeclaration, Integer> rulesets = new LinkedHashMap<>();
    private final List<String> layers;
    private final Set<String> mentioned = new HashSet<>();

    private SyntaxTree(SourceText source, List<DeclarationTokens> stretches, List<SyntaxChunk> inOrder, Map<DeclarationTokens.Key, List<SyntaxChunk>> fragments,
            boolean shipped) {
        this.source = source;
        this.fragments = fragments;
        String packageName = inOrder.stream().flatMap(fragment -> fragment.tree().getPackages().stream()).limit(1)
                .map(PackageDeclaration::getName).filter(Objects::nonNull).findFirst().orElse("");
        List<String> imports = new ArrayList<>();
        for (int i = 0; i < stretches.size(); i++) {
            DeclarationTokens stretch = stretches.get(i);
            PlacedChunk part = new PlacedChunk(inOrder.get(i), source.name(), packageName, stretch.offset(), stretch.line(), stretch.column(), List.of());
            parts.add(part);
            part.fragment().references().forEach(reference -> {
                mentioned.add(SymbolTable.simple(reference.name()));
                mentioned.add(Alias.key(reference.name()));
            });
            for (EObject content : part.fragment().tree().eContents()) {
                if (content instanceof Element element) {
                    add(element, part, i, shipped);
                } else if (content instanceof PackageDeclaration declaration) {
                    packages.put(declaration, i);
                    if (declaration.getName() != null) {
                        declarations.add(new Declaration(declaration.eClass(), declaration.getName(), source.name(), -1, shipped,
                                List.of()));
                    }
                } else if (content instanceof AssessUnder assess) {
                    assessments.put(assess, i);
                } else if (content instanceof ImportDeclaration) {
                    part.fragment().references().forEach(reference -> imports.add(reference.name()));
                }
            }
        }
        this.layers = SymbolTable.layers(packageName, imports);
    }

    private void add(Element element, PlacedChunk part, int index, boolean shipped) {
        if (element instanceof RulesetDeclaration ruleset) {
            rulesets.put(ruleset, index);
        }
        if (element instanceof LicenceDeclaration || element instanceof AcceleratorDeclaration) {
            contents.add(index);
        }
        if (element.getName() != null) {
            Declaration declaration = new Declaration(element.eClass(), part.qualified(element.getName()), source.name(), elements.size(), shipped,
                    aliases(element));
            declarations.add(declaration);
            declarationOf.put(element, declaration);
        }
        elements.add(element);
        partOfElement.add(index);
    }

    private static List<String> aliases(Element element) {
        return element.getStatements().stream().filter(AliasStatement.class::isInstance)
                .flatMap(also -> ((AliasStatement) also).getAliases().stream()).filter(Objects::nonNull).toList();
    }

    /**
     * The text, parsed. What it has in common with an earlier version is taken from there: a fragment is the same wherever it stands.
     *
     * @param before the earlier version
     */
    public static SyntaxTree of(SourceText source, RepairingParser parser, Optional<SyntaxTree> before, boolean shipped) {
        List<DeclarationTokens> stretches = parser.cut(source.text());
        Map<DeclarationTokens.Key, List<SyntaxChunk>> fragments = new HashMap<>();
        Map<DeclarationTokens.Key, Integer> taken = new HashMap<>();
        List<SyntaxChunk> inOrder = new ArrayList<>();
        for (DeclarationTokens stretch : stretches) {
            DeclarationTokens.Key key = stretch.key();
            List<SyntaxChunk> earlier = before.map(file -> file.fragments.get(key)).orElse(List.of());
            int next = taken.merge(key, 1, Integer::sum) - 1;
            SyntaxChunk fragment = next < earlier.size() ? earlier.get(next) : new SyntaxChunk(stretch.text(), parser.parse(stretch));
            fragments.computeIfAbsent(key, unseen -> new ArrayList<>(1)).add(fragment);
            inOrder.add(fragment);
        }
        return new SyntaxTree(source, stretches, inOrder, fragments, shipped);
    }

    public SourceText source() {
        return source;
    }

    /** The name by which findings call it. */
    public String name() {
        return source.name();
    }

    /** The parts, not yet linked. */
    public List<PlacedChunk> parts() {
        return parts;
    }

    /** The element that a declaration of this file declares. */
    public Element element(Declaration declaration) {
        return elements.get(declaration.ordinal());
    }

    /** The declaration of an element of this file that has a name. */
    public Declaration declaration(Element element) {
        return declarationOf.get(element);
    }

    /** The part in which a declaration of this file stands, not yet linked. */
    public PlacedChunk partOf(Declaration declaration) {
        return parts.get(indexOf(declaration));
    }

    /** The number of the part in which a declaration of this file stands. */
    public int indexOf(Declaration declaration) {
        return partOfElement.get(declaration.ordinal());
    }

    /** The elements and packages that can be referred to. */
    public List<Declaration> declarations() {
        return declarations;
    }

    /** The numbers of the parts with licences and accelerators. */
    public List<Integer> contents() {
        return contents;
    }

    /** The packages that it says to be in, each with the number of its part. */
    public Map<PackageDeclaration, Integer> packages() {
        return packages;
    }

    /** Its choices of a ruleset, each with the number of its part. */
    public Map<AssessUnder, Integer> assessments() {
        return assessments;
    }

    /** Its rulesets, each with the number of its part. */
    public Map<RulesetDeclaration, Integer> rulesets() {
        return rulesets;
    }

    /** Whether one of its references may mean something that has one of these simple names or alias keys, whatever package that is in. */
    public boolean mentions(Set<String> names) {
        return !Collections.disjoint(mentioned, names);
    }

    /** In which packages names are looked for, as {@link SymbolTable#layers} gives them. */
    public List<String> layers() {
        return layers;
    }
}
