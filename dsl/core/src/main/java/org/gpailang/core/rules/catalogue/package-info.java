/** Findings about entries of the catalogue that a conclusion depends on. */
package org.gpailang.core.rules.catalogue;
