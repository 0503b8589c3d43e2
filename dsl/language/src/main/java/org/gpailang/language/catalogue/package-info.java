/** The rulesets, licences and accelerators that ship with the program. */
package org.gpailang.language.catalogue;
