/** The layout of files. */
package org.gpailang.language.formatting;
