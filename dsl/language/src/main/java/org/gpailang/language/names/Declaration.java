package org.gpailang.language.names;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EClass;

/**
 * An element or a package that can be referred to by name.
 *
 * @param kind the kind of element
 * @param name its qualified name
 * @param file the file that declares it
 * @param ordinal its index among the file's elements of this name; -1 for a package
 * @param shipped whether it is part of the catalogue
 * @param chunk the chunk that contains it
 * @param index its index among the chunk's elements; -1 for a package
 * @param aliases other names by which it can be referred to, as they are written
 */
public record Declaration(EClass kind, String name, String file, int ordinal, boolean shipped, ChunkId chunk, int index,
        List<String> aliases) {

    /** The name without its package. */
    public String simpleName() {
        return SymbolTable.simple(name);
    }

    /**
     * The normalised names of a licence or an accelerator: its aliases and, in the catalogue, its name. References to them match in any
     * case and with any separators.
     */
    public Set<String> keys() {
        if (!SymbolTable.hasAliases(kind)) {
            return Set.of();
        }
        return Stream.concat(aliases.stream(), shipped ? Stream.of(simpleName()) : Stream.empty()).map(Alias::key)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Written out because the method that Java generates for a record is slow, and declarations are the keys of many tables. */
    @Override
    public int hashCode() {
        return 31 * name.hashCode() + ordinal;
    }

    /** Two are equal if all their parts are. */
    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Declaration declaration && kind == declaration.kind && ordinal == declaration.ordinal
                && index == declaration.index && shipped == declaration.shipped && name.equals(declaration.name)
                && file.equals(declaration.file) && chunk.equals(declaration.chunk) && aliases.equals(declaration.aliases);
    }
}
