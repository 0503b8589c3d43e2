/** Findings about those who modify a model of another provider. */
package org.gpailang.core.rules.modifier;
