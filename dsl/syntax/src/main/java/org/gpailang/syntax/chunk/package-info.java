/** The syntax tree of one declaration, independent of its position in a file. */
package org.gpailang.syntax.chunk;
