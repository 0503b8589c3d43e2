/** What each word of the language means. */
package org.gpailang.language.glossary;
