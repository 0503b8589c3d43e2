/** Content assist: what can be written at a position. */
package org.gpailang.language.completion;
