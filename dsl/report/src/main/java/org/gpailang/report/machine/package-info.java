/** Reports in formats for other programs: JSON, CSV, SARIF, JUnit XML, GitHub annotations and GitLab code quality reports. */
package org.gpailang.report.machine;
