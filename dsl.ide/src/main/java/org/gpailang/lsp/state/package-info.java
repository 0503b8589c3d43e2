/** The texts as they are open in the editor, and the immutable snapshots derived from them. */
package org.gpailang.lsp.state;
