/** The signatures of LSP4E's package of this name. */
package org.eclipse.lsp4e.server;
