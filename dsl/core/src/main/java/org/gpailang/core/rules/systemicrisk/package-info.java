/** Findings about systemic risk (Art. 51). */
package org.gpailang.core.rules.systemicrisk;
