/** The catalogue of rulesets, licences and accelerators that ships with the program. */
package org.gpailang.language.catalogue;
