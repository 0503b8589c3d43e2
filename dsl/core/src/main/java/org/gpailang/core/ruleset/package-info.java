/** A reading of the law as data: thresholds, shares, dates and switches. */
package org.gpailang.core.ruleset;
