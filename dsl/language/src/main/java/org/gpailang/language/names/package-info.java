/** Names: the declarations of a file, the symbol table, and the lookup of names. */
package org.gpailang.language.names;
