/** Prints findings as text for a terminal. */
package org.gpailang.report.terminal;
