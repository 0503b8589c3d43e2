package org.gpailang.language;

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
import org.gpailang.language.syntax.AcceleratorDeclaration;
import org.gpailang.language.syntax.AliasStatement;
import org.gpailang.language.syntax.AssessUnder;
import org.gpailang.language.syntax.Element;
import org.gpailang.language.syntax.ImportDeclaration;
import org.gpailang.language.syntax.LicenceDeclaration;
import org.gpailang.language.syntax.PackageDeclaration;
import org.gpailang.language.syntax.RulesetDeclaration;

/** A text that was parsed, part by part, before anyone asked what its names mean. */
final class ParsedFile {

    private final Source source;
    private final Map<Stretch.Key, List<Fragment>> fragments;
    private final List<Part> parts = new ArrayList<>();
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

    private ParsedFile(Source source, List<Stretch> stretches, List<Fragment> inOrder, Map<Stretch.Key, List<Fragment>> fragments,
            boolean shipped) {
        this.source = source;
        this.fragments = fragments;
        String packageName = inOrder.stream().flatMap(fragment -> fragment.tree().getPackages().stream()).limit(1)
                .map(PackageDeclaration::getName).filter(Objects::nonNull).findFirst().orElse("");
        List<String> imports = new ArrayList<>();
        for (int i = 0; i < stretches.size(); i++) {
            Stretch stretch = stretches.get(i);
            Part part = new Part(inOrder.get(i), source.name(), packageName, stretch.offset(), stretch.line(), stretch.column(), List.of());
            parts.add(part);
            part.fragment().references().forEach(reference -> {
                mentioned.add(Names.simple(reference.name()));
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
        this.layers = Names.layers(packageName, imports);
    }

    private void add(Element element, Part part, int index, boolean shipped) {
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
    static ParsedFile of(Source source, RepairingParser parser, Optional<ParsedFile> before, boolean shipped) {
        List<Stretch> stretches = parser.cut(source.text());
        Map<Stretch.Key, List<Fragment>> fragments = new HashMap<>();
        Map<Stretch.Key, Integer> taken = new HashMap<>();
        List<Fragment> inOrder = new ArrayList<>();
        for (Stretch stretch : stretches) {
            Stretch.Key key = stretch.key();
            List<Fragment> earlier = before.map(file -> file.fragments.get(key)).orElse(List.of());
            int next = taken.merge(key, 1, Integer::sum) - 1;
            Fragment fragment = next < earlier.size() ? earlier.get(next) : new Fragment(stretch.text(), parser.parse(stretch));
            fragments.computeIfAbsent(key, unseen -> new ArrayList<>(1)).add(fragment);
            inOrder.add(fragment);
        }
        return new ParsedFile(source, stretches, inOrder, fragments, shipped);
    }

    Source source() {
        return source;
    }

    /** The name by which findings call it. */
    String name() {
        return source.name();
    }

    /** The parts, not yet linked. */
    List<Part> parts() {
        return parts;
    }

    /** The element that a declaration of this file declares. */
    Element element(Declaration declaration) {
        return elements.get(declaration.ordinal());
    }

    /** The declaration of an element of this file that has a name. */
    Declaration declaration(Element element) {
        return declarationOf.get(element);
    }

    /** The part in which a declaration of this file stands, not yet linked. */
    Part partOf(Declaration declaration) {
        return parts.get(indexOf(declaration));
    }

    /** The number of the part in which a declaration of this file stands. */
    int indexOf(Declaration declaration) {
        return partOfElement.get(declaration.ordinal());
    }

    /** The elements and packages that can be referred to. */
    List<Declaration> declarations() {
        return declarations;
    }

    /** The numbers of the parts with licences and accelerators. */
    List<Integer> contents() {
        return contents;
    }

    /** The packages that it says to be in, each with the number of its part. */
    Map<PackageDeclaration, Integer> packages() {
        return packages;
    }

    /** Its choices of a ruleset, each with the number of its part. */
    Map<AssessUnder, Integer> assessments() {
        return assessments;
    }

    /** Its rulesets, each with the number of its part. */
    Map<RulesetDeclaration, Integer> rulesets() {
        return rulesets;
    }

    /** Whether one of its references may mean something that has one of these simple names or alias keys, whatever package that is in. */
    boolean mentions(Set<String> names) {
        return !Collections.disjoint(mentioned, names);
    }

    /** In which packages names are looked for, as {@link Names#layers} gives them. */
    List<String> layers() {
        return layers;
    }
}
