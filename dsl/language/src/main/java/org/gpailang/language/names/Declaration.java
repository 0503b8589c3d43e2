package org.gpailang.language.names;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EClass;

/**
 * An element or a package that can be referred to by its name.
 *
 * @param kind what it is
 * @param name its qualified name
 * @param file the file that declares it
 * @param ordinal which of the file's elements of this name it is, counted from 0; -1 for a package
 * @param shipped whether it is part of the catalogue
 * @param chunk the chunk in which it stands
 * @param index which of the chunk's elements it is, counted from 0; -1 for a package
 * @param aliases other names by which it is found, as they are written
 */
public record Declaration(EClass kind, String name, String file, int ordinal, boolean shipped, ChunkId chunk, int index,
        List<String> aliases) {

    /** The name without its package. */
    public String simpleName() {
        return SymbolTable.simple(name);
    }

    /** What a licence or an accelerator is found by in any case and with any separators: its aliases, and in the catalogue its name. */
    public Set<String> keys() {
        if (!SymbolTable.hasAliases(kind)) {
            return Set.of();
        }
        return Stream.concat(aliases.stream(), shipped ? Stream.of(simpleName()) : Stream.empty()).map(Alias::key)
                .collect(Collectors.toUnmodifiableSet());
    }
}
