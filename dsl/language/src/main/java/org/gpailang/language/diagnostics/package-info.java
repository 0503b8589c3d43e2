/** Errors in the text of a file: messages about syntax errors, and checks of the structure that the grammar leaves open. */
package org.gpailang.language.diagnostics;
