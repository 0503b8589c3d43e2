/** Resolving the names in a set of files. */
package org.gpailang.language.linking;
