/** Compares two assessments and prints the differences as text, Markdown, HTML or JSON. */
package org.gpailang.report.compare;
