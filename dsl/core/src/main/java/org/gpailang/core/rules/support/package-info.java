/** Wording, locations and fixes shared by several rules. */
package org.gpailang.core.rules.support;
