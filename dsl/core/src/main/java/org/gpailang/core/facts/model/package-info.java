/** Models, modifications and systems: their capabilities, scope, rebuttals and documentation. */
package org.gpailang.core.facts.model;
