/** Declarations, scopes and the symbol table. */
package org.gpailang.language.names;
