/** What changes between two assessments, and why. Nothing is concluded here: conclusions are held against each other. */
package org.gpailang.report.compare;
