/** Findings about the exemptions for open-source models (Art. 53(2), 54(6)). */
package org.gpailang.core.rules.exemption;
