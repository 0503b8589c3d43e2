/** From estimates to the training compute of a model: each estimate's number and derivation, what counts, and sums in which a run is counted once. */
package org.gpailang.core.compute;
