/** Drafts of the documents that the AI Act asks for. */
package org.gpailang.report.draft;
