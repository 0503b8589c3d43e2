/** Error recovery: parsing a broken text in such a way that a mistake affects only the statement it is in. */
package org.gpailang.syntax.recovery;
