/** Common parts of all report formats: the content of a report, phrases, baselines and the pages of the rules. */
package org.gpailang.report;
