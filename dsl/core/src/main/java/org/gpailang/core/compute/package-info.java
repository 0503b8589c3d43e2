/** Calculates the training compute of models: from the estimates of an activity to the cumulative compute of a model. */
package org.gpailang.core.compute;
