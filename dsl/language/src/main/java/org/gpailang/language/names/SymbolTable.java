package org.gpailang.language.names;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EClass;
import org.gpailang.language.catalogue.Catalogue;
import org.gpailang.syntax.token.Suggestions;
import org.gpailang.syntax.tree.TreePackage;

/**
 * The symbol table of a set of files. A name is looked up in the layers of a file one after the other: the file's own package, the packages
 * that it imports, the parents of its own package, names from the root, and finally the catalogue. A declaration in a file therefore
 * shadows the catalogue's.
 */
public final class SymbolTable {

    /** The kinds that can also be referred to by aliases. */
    private static final Set<EClass> CONTENTS = Set.of(TreePackage.Literals.LICENCE_DECLARATION,
            TreePackage.Literals.ACCELERATOR_DECLARATION);

    /** The order of declarations with the same name: the catalogue's first, then the files' in the order in which they are read. */
    public static final Comparator<Declaration> ORDER = Comparator.comparing(Declaration::shipped).reversed()
            .thenComparing(Declaration::file).thenComparing(Declaration::name).thenComparing(Declaration::ordinal);

    private final Map<String, List<Declaration>> declarations;
    private final Map<String, List<Declaration>> byKey;
    private final Map<Missed, List<Declaration>> near = new ConcurrentHashMap<>();

    private SymbolTable(Map<String, List<Declaration>> declarations, Map<String, List<Declaration>> byKey) {
        this.declarations = declarations;
        this.byKey = byKey;
    }

    /** Whether elements of a kind can be referred to by aliases. */
    static boolean hasAliases(EClass kind) {
        return CONTENTS.contains(kind);
    }

    /** The empty symbol table. */
    public static SymbolTable none() {
        return new SymbolTable(Map.of(), Map.of());
    }

    /**
     * A copy of this table to which declarations can be {@linkplain #add added}, also by several threads, while others look for names.
     */
    public SymbolTable growing() {
        return new SymbolTable(new ConcurrentHashMap<>(declarations), new ConcurrentHashMap<>(byKey));
    }

    /** Adds the declarations of a file to a {@linkplain #growing growing} table. */
    public void add(Collection<Declaration> come) {
        come.forEach(declaration -> {
            insert(declarations, declaration.name(), declaration);
            declaration.keys().forEach(key -> insert(byKey, key, declaration));
        });
    }

    /** Adds a declaration. Of those with the same name and kind, the first two are enough to find any of them, and a second one. */
    private static void insert(Map<String, List<Declaration>> table, String name, Declaration declaration) {
        table.merge(name, List.of(declaration), (all, added) -> {
            Map<EClass, Integer> kinds = new HashMap<>();
            return Stream.concat(all.stream(), added.stream()).sorted(ORDER)
                    .filter(each -> kinds.merge(each.kind(), 1, Integer::sum) <= 2).toList();
        });
    }

    /** A copy of this table with some declarations removed and others added. */
    public SymbolTable with(Collection<Declaration> gone, Collection<Declaration> come) {
        return new SymbolTable(changed(declarations, gone, come, declaration -> Set.of(declaration.name())),
                changed(byKey, gone, come, Declaration::keys));
    }

    private static Map<String, List<Declaration>> changed(Map<String, List<Declaration>> before, Collection<Declaration> gone,
            Collection<Declaration> come, Function<Declaration, Set<String>> names) {
        Map<String, List<Declaration>> changed = new HashMap<>(before);
        by(names, gone).forEach((name, fewer) -> changed.computeIfPresent(name,
                (same, all) -> all.stream().filter(declaration -> !fewer.contains(declaration)).toList()));
        by(names, come).forEach((name, more) -> changed.merge(name,
                more.stream().sorted(ORDER).toList(), (all, added) -> Stream.concat(all.stream(), added.stream()).sorted(ORDER).toList()));
        changed.values().removeIf(List::isEmpty);
        return changed;
    }

    private static Map<String, List<Declaration>> by(Function<Declaration, Set<String>> names, Collection<Declaration> declarations) {
        Map<String, List<Declaration>> by = new HashMap<>();
        declarations.forEach(declaration -> names.apply(declaration)
                .forEach(name -> by.computeIfAbsent(name, unseen -> new ArrayList<>(1)).add(declaration)));
        return by;
    }

    /** All declarations of a qualified name. */
    public List<Declaration> named(String name) {
        return declarations.getOrDefault(name, List.of());
    }

    /** All declarations with a {@linkplain Declaration#keys key}. */
    public List<Declaration> called(String key) {
        return byKey.getOrDefault(key, List.of());
    }

    /** The layers of a file: for each, the prefix of the names in it. */
    public static List<String> layers(String packageName, List<String> imports) {
        List<String> layers = new ArrayList<>();
        if (!packageName.isEmpty()) {
            layers.add(packageName + "/");
        }
        imports.forEach(imported -> layers.add(imported + "/"));
        for (int end = packageName.lastIndexOf('/'); end > 0; end = packageName.lastIndexOf('/', end - 1)) {
            layers.add(packageName.substring(0, end + 1));
        }
        layers.add("");
        layers.add(Catalogue.PACKAGE + "/");
        return layers;
    }

    /** A qualified name without its package. */
    public static String simple(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** The declaration that a name refers to in a file with these layers, if an element of the given type is expected. */
    public Optional<Declaration> find(EClass type, String name, List<String> layers) {
        return find(type, name, layers, this::named, this::called);
    }

    /**
     * The declaration that a name refers to in a file with these layers, if an element of the given type is expected.
     *
     * @param named returns all declarations of a qualified name
     * @param called returns all declarations with a {@linkplain Declaration#keys key}
     */
    public static Optional<Declaration> find(EClass type, String name, List<String> layers, Function<String, List<Declaration>> named,
            Function<String, List<Declaration>> called) {
        for (String layer : type == TreePackage.Literals.PACKAGE_DECLARATION ? List.of("") : layers) {
            for (Declaration found : named.apply(layer + name)) {
                if (type.isSuperTypeOf(found.kind())) {
                    return Optional.of(found);
                }
            }
        }
        return CONTENTS.contains(type) ? alias(type, layers, called.apply(Alias.key(name))) : Optional.empty();
    }

    private static Optional<Declaration> alias(EClass type, List<String> layers, List<Declaration> same) {
        return layers.stream().flatMap(layer -> same.stream().filter(declaration -> declaration.kind() == type
                && declaration.name().equals(layer + declaration.simpleName()))).findFirst();
    }

    /**
     * Another declaration of the same name and kind, if there is one. Models and modifications count as one kind.
     *
     * @param named all declarations of its name
     */
    public static Optional<Declaration> twin(Declaration declaration, List<Declaration> named) {
        if (named.size() == 1 || declaration.ordinal() < 0) {
            return Optional.empty();
        }
        EClass model = TreePackage.Literals.TRAINED_MODEL;
        EClass kind = model.isSuperTypeOf(declaration.kind()) ? model : declaration.kind();
        return named.stream().filter(other -> !other.equals(declaration) && kind.isSuperTypeOf(other.kind())).findFirst();
    }

    /** A suggestion for a name that is not found, in its shortest form. */
    public Optional<String> nearest(EClass type, String name, List<String> layers) {
        if (type == TreePackage.Literals.ACCELERATOR_DECLARATION) {
            Map<String, List<String>> names = new TreeMap<>();
            visible(type, layers).forEach((seen, declaration) -> names.put(seen,
                    Stream.concat(Stream.of(seen), declaration.aliases().stream()).toList()));
            return ChipNames.nearest(name, names).or(() -> misnomer(type, name, layers));
        }
        return misnomer(type, name, layers);
    }

    private Optional<String> misnomer(EClass type, String name, List<String> layers) {
        // similar declarations are cached, because many files with different layers may use the same wrong name
        List<Declaration> alike = near.computeIfAbsent(new Missed(type, name),
                missed -> declarations.values().stream().flatMap(List::stream)
                .filter(declaration -> type.isSuperTypeOf(declaration.kind())).filter(declaration -> alike(name, declaration)).toList());
        List<String> seen = alike.stream().flatMap(declaration -> seen(declaration, type, layers).stream()).toList();
        return CONTENTS.contains(type) ? seen.stream().filter(only -> seen.size() == 1).findFirst() : Suggestions.nearest(name, seen);
    }

    private static boolean alike(String name, Declaration declaration) {
        if (!CONTENTS.contains(declaration.kind())) {
            return Suggestions.near(name, declaration.simpleName()) || Suggestions.near(name, declaration.name());
        }
        boolean chip = declaration.kind() == TreePackage.Literals.ACCELERATOR_DECLARATION;
        return Misnomer.of(name, Stream.concat(Stream.of(declaration.simpleName(), declaration.name()), declaration.aliases().stream()),
                chip);
    }

    private record Missed(EClass type, String name) {}

    /** All names that can be used in a file with these layers, each in its shortest form, and their declarations. */
    public Map<String, Declaration> visible(EClass type, List<String> layers) {
        Map<String, Declaration> visible = new TreeMap<>();
        declarations.values().stream().flatMap(List::stream).filter(declaration -> type.isSuperTypeOf(declaration.kind()))
                .forEach(declaration -> seen(declaration, type, layers).ifPresent(name -> visible.put(name, declaration)));
        return visible;
    }

    private Optional<String> seen(Declaration declaration, EClass type, List<String> layers) {
        return layers.stream().filter(declaration.name()::startsWith).map(layer -> declaration.name().substring(layer.length()))
                .filter(name -> find(type, name, layers).filter(declaration::equals).isPresent())
                .min((one, other) -> Long.compare(segments(one), segments(other)));
    }

    private static long segments(String name) {
        return name.chars().filter(character -> character == '/').count();
    }
}
