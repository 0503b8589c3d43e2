/** Findings about the code of practice (Art. 56). */
package org.gpailang.core.rules.codeofpractice;
