/** Findings about whether a model is presumed to be a general-purpose AI model (Art. 3(63)). */
package org.gpailang.core.rules.presumption;
