/** Reports for people: the assessment as HTML, PDF and Markdown pages with charts. */
package org.gpailang.report.page;
