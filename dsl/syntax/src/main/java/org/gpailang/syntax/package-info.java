/** The Xtext grammar of the language for facts about AI models, and access to the parser that is generated from it. */
package org.gpailang.syntax;
