/** Figures that the official forms require, derived from the facts: sizes, bands, training time and energy. */
package org.gpailang.core.documentation;
