/** The rulesets: interpretations of the law as data, with thresholds, shares, dates and switches. */
package org.gpailang.core.ruleset;
