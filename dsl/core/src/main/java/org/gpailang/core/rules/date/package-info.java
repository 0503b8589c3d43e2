/** Findings about dates. */
package org.gpailang.core.rules.date;
