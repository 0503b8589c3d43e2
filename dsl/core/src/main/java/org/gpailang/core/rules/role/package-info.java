/** Findings about who the provider is. */
package org.gpailang.core.rules.role;
