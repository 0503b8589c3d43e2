/** Errors in the text of a file: their messages, and checks of what the grammar permits. */
package org.gpailang.language.diagnostics;
