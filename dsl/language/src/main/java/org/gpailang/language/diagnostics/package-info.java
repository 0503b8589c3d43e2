/** Errors in the text of a file, and the checks that the grammar leaves open. */
package org.gpailang.language.diagnostics;
