/** From the syntax tree to facts. */
package org.gpailang.language.lowering;
