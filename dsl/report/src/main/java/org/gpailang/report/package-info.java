/** What all reports share: the outcome to report, phrases, baselines and the pages of the rules. */
package org.gpailang.report;
