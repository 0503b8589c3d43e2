/** Tokens of the language: their types and values, the keywords and statements they belong to, and messages about unexpected tokens. */
package org.gpailang.syntax.token;
