/** Explanations of the words of the language, for hovers and completion. */
package org.gpailang.language.glossary;
