/** Exact numbers with units: compute, rates, times, shares; how they are parsed and how they are printed. Uses the JDK alone. */
package org.gpailang.core.quantity;
