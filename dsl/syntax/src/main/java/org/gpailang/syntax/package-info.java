/** The Xtext grammar of {@code .gpai} files, and access to the parser that is generated from it. */
package org.gpailang.syntax;
