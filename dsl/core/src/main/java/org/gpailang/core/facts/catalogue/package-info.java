/** Licences and accelerators, as the catalogue or a file declares them. */
package org.gpailang.core.facts.catalogue;
