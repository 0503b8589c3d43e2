/** Reports for programs: JSON, SARIF, JUnit XML and GitHub annotations. */
package org.gpailang.report.machine;
