/** Findings about statements of a model that contradict each other. */
package org.gpailang.core.rules.model;
