package org.gpailang.language.names;

import java.util.List;

/** What linking and lowering one chunk may ask about others. */
public interface Scope {

    /** All declarations of a qualified name, the catalogue's among them. */
    List<Declaration> named(String qualifiedName);

    /** All declarations, to suggest a name where one is not found. */
    SymbolTable all();

    /** The chunk in which a declaration stands. */
    LinkedChunk chunk(Declaration declaration);

    /** The licence or the accelerator that a declaration declares; null where it declares something else. */
    Object catalogueEntry(Declaration declaration);
}
