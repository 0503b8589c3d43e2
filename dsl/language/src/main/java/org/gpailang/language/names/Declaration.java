package org.gpailang.language.names;

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
 */
public record Declaration(EClass kind, String name, String file, int ordinal, boolean shipped, ChunkId chunk, int index) {

    /** The name without its package. */
    public String simpleName() {
        return SymbolTable.simple(name);
    }
}
