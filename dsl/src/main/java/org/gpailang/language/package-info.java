/**
 * The language: grammar, values, scopes, links, formatting, the catalogue, and the one mapper from the syntax tree to facts. The rules never
 * see a syntax tree.
 */
package org.gpailang.language;
