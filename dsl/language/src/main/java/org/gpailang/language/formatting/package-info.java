/** The formatter: line breaks, indentation, and the preferred form of numbers and units. */
package org.gpailang.language.formatting;
