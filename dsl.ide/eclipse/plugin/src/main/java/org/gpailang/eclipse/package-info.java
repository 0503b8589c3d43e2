/** The plug-in for Eclipse: starts the language server for LSP4E, and shows what is not part of the protocol. */
package org.gpailang.eclipse;
