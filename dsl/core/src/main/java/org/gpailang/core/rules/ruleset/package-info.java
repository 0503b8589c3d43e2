/** Findings about the ruleset that applies to a file. */
package org.gpailang.core.rules.ruleset;
