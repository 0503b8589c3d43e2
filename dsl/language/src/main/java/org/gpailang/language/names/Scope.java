package org.gpailang.language.names;

import java.util.List;
import org.gpailang.syntax.tree.RulesetDeclaration;

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

    /** Whether a ruleset extends itself, directly or through others. */
    boolean extendsItself(RulesetDeclaration ruleset);

    /** The licence or the accelerator of a declaration; null for other declarations. */
    Object catalogueEntry(Declaration declaration);
}
