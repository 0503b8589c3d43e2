/** The law and the texts that interpret it: what is cited, in which numbering, where it can be read, and up to which day it was read. */
package org.gpailang.core.law;
