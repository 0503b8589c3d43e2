/** Statements in general: where they are, what they state, their words and dates, waivers and expectations. */
package org.gpailang.core.facts.statement;
