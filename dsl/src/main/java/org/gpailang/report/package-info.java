/** What an assessment looks like to others: JSON, SARIF, annotations, text, Markdown. Nothing is concluded here. */
package org.gpailang.report;
