/** Findings about documents and measures that are missing (Art. 53 and 55). */
package org.gpailang.core.rules.obligation;
