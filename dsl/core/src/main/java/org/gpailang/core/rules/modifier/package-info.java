/** Findings about the modification of a model of another provider. */
package org.gpailang.core.rules.modifier;
