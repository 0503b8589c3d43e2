/** Error recovery: parsing a broken text so that one mistake affects one statement. */
package org.gpailang.syntax.recovery;
