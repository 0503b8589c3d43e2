/** Conversions between the types of the project and those of the Language Server Protocol. */
package org.gpailang.lsp.convert;
