package org.gpailang.language.names;

import java.util.List;

/** Access to other chunks while one chunk is linked and its facts are computed. */
public interface Scope {

    /** All declarations of a qualified name, including those of the catalogue. */
    List<Declaration> named(String qualifiedName);

    /** The declarations with a {@linkplain Declaration#keys key}, including those of the catalogue. */
    List<Declaration> called(String key);

    /** All declarations, for suggestions if a name is not found. */
    SymbolTable all();

    /** The chunk that contains a declaration. */
    LinkedChunk chunk(Declaration declaration);

    /** The licence or the accelerator of a declaration; null for other declarations. */
    Object catalogueEntry(Declaration declaration);
}
