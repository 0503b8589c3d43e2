/** Statements in general: where they are, what they state, their words and dates, and waivers. */
package org.gpailang.core.facts.statement;
