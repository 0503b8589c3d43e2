/** The numbers and switches by which facts are assessed: thresholds, shares, margins, dates, what counts. Data, no rule. */
package org.gpailang.core.ruleset;
