/** The language server: lifecycle, dispatch and publishing. */
package org.gpailang.lsp;
