/** Drafts of the documents that the AI Act requires, filled from the assessment of a model. */
package org.gpailang.report.draft;
