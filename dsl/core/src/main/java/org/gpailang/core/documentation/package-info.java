/** Figures that the official forms ask for, derived from what the files state: sizes, bands, training time, energy. */
package org.gpailang.core.documentation;
