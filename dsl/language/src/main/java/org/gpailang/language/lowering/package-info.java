/** Lowering: mapping the syntax tree to facts, such as entities, models and their estimates of compute. */
package org.gpailang.language.lowering;
