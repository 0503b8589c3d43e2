/** A binary form of facts and other records, for the image of the catalogue and for facts that are kept outside the memory. */
package org.gpailang.language.records;
