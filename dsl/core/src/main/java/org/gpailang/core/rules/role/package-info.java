/** Findings about who is the provider. */
package org.gpailang.core.rules.role;
