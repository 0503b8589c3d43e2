/** What changes between two assessments. */
package org.gpailang.report.compare;
