/** Findings about the ruleset that a file is assessed under. */
package org.gpailang.core.rules.ruleset;
