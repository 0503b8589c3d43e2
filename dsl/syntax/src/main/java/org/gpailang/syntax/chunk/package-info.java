/** The syntax tree of one declaration, such as a model or an entity, independent of its position in a file. */
package org.gpailang.syntax.chunk;
