/** Findings about waivers. */
package org.gpailang.core.rules.waiver;
