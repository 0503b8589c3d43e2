/** Exact quantities with units: numbers, durations, shares and compute in FLOP, with their notation. */
package org.gpailang.core.quantity;
