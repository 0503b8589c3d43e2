/** What an assessment looks like to others: HTML, PDF, Markdown, JSON, SARIF, annotations, text. Nothing is concluded here. */
package org.gpailang.report;
