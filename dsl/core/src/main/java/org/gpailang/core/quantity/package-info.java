/** Exact amounts with units: numbers, durations, shares, compute in FLOP, and how they are written. */
package org.gpailang.core.quantity;
