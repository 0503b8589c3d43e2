/** Findings about placing on the market and internal use. */
package org.gpailang.core.rules.market;
