/** Findings about the authorised representative (Art. 54). */
package org.gpailang.core.rules.representative;
