/** Findings about distinct models and versions. */
package org.gpailang.core.rules.lifecycle;
