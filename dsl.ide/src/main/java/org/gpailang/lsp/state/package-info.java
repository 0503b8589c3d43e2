/** The current texts of all files of the workspace, and immutable snapshots of their analysis. */
package org.gpailang.lsp.state;
