/** Findings about estimates of training compute. */
package org.gpailang.core.rules.compute;
