package org.gpailang.language.names;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EClass;
import org.gpailang.language.catalogue.Catalogue;
import org.gpailang.syntax.token.Suggestions;
import org.gpailang.syntax.tree.TreePackage;

/**
 * What a name means. It is looked for in the layers of a file one after the other: the file's own package, the packages that it imports, the
 * packages around its own, names from the root, and last the catalogue. So a definition of the user's shadows the catalogue's.
 */
public final class SymbolTable {

    /** Of those that share a name, the catalogue's comes first, then the files' in the order in which they are read. */
    public static final Comparator<Declaration> ORDER = Comparator.comparing(Declaration::shipped).reversed()
            .thenComparing(Declaration::file).thenComparing(Declaration::name).thenComparing(Declaration::ordinal);

    private final Map<String, List<Declaration>> declarations;
    private final Map<Missed, List<Declaration>> near = new ConcurrentHashMap<>();

    private SymbolTable(Map<String, List<Declaration>> declarations) {
        this.declarations = declarations;
    }

    /** The names of no file at all. */
    public static SymbolTable none() {
        return new SymbolTable(Map.of());
    }

    /** These names without some declarations and with some more. */
    public SymbolTable with(Collection<Declaration> gone, Collection<Declaration> come) {
        Map<String, List<Declaration>> changed = new HashMap<>(declarations);
        gone.stream().collect(Collectors.groupingBy(Declaration::name)).forEach((name, fewer) -> changed.computeIfPresent(name,
                (same, all) -> all.stream().filter(declaration -> !fewer.contains(declaration)).toList()));
        come.stream().collect(Collectors.groupingBy(Declaration::name)).forEach((name, more) -> changed.merge(name,
                more.stream().sorted(ORDER).toList(), (all, added) -> Stream.concat(all.stream(), added.stream()).sorted(ORDER).toList()));
        changed.values().removeIf(List::isEmpty);
        return new SymbolTable(changed);
    }

    /** All declarations of a qualified name. */
    public List<Declaration> named(String name) {
        return declarations.getOrDefault(name, List.of());
    }

    /** The layers of a file, each the prefix of the names in it. */
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

    /** What a name means to a file with these layers, where an element of a type is meant. */
    public Optional<Declaration> find(EClass type, String name, List<String> layers) {
        return find(type, name, layers, this::named);
    }

    /**
     * What a name means to a file with these layers, where an element of a type is meant.
     *
     * @param named gives all declarations of a qualified name
     */
    public static Optional<Declaration> find(EClass type, String name, List<String> layers, Function<String, List<Declaration>> named) {
        for (String layer : type == TreePackage.Literals.PACKAGE_DECLARATION ? List.of("") : layers) {
            for (Declaration found : named.apply(layer + name)) {
                if (type.isSuperTypeOf(found.kind())) {
                    return Optional.of(found);
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Another declaration of the same name and kind, if there is one. Models and modifications are of one kind.
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

    /** The name that was probably meant where one is not found, in the shortest form in which it would be. */
    public Optional<String> nearest(EClass type, String name, List<String> layers) {
        // many files may miss the same name, each seen from its own layers; what is like it is looked for once
        List<Declaration> alike = near.computeIfAbsent(new Missed(type, name), missed -> declarations.values().stream().flatMap(List::stream)
                .filter(declaration -> type.isSuperTypeOf(declaration.kind()))
                .filter(declaration -> Suggestions.near(name, declaration.simpleName()) || Suggestions.near(name, declaration.name()))
                .toList());
        return Suggestions.nearest(name, alike.stream().flatMap(declaration -> seen(declaration, type, layers).stream()).toList());
    }

    private record Missed(EClass type, String name) {}

    /** Every name that would be found, in the shortest form in which it would be, with what it means. */
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
