/** Data sets that models are trained on, as the official forms describe them. */
package org.gpailang.core.facts.dataset;
