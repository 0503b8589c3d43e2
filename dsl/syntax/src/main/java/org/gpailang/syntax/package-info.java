/** The grammar of the language and its set-up. */
package org.gpailang.syntax;
