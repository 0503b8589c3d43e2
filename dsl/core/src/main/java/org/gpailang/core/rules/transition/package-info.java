/** Findings about models placed on the market before 2 August 2025 (Art. 111(3)). */
package org.gpailang.core.rules.transition;
