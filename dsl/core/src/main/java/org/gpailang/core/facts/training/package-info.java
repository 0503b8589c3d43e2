/** The training of a model: its activities and runs, and the estimates of their compute. */
package org.gpailang.core.facts.training;
