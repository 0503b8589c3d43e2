/** Content assist: the words and values that can be inserted at a position of a text. */
package org.gpailang.language.completion;
