/** Rules about what the official forms ask for. */
package org.gpailang.core.rules.documentation;
