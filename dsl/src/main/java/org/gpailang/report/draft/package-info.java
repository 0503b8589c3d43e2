/**
 * Drafts of the documents that the AI Act asks for, item by item: what the files state or what follows from it, each with its place, and
 * what is still to be written. Nothing is invented.
 */
package org.gpailang.report.draft;
