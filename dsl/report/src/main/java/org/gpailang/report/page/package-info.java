/** Reports for people: HTML, PDF and Markdown pages. */
package org.gpailang.report.page;
