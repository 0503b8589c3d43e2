/** Linking: resolving the names in a set of files, and collecting the facts and errors of each file. */
package org.gpailang.language.linking;
