/** Tokens: their types, their values, the keywords, and messages about unexpected ones. */
package org.gpailang.syntax.token;
