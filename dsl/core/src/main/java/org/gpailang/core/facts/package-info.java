/** What the files state, as records. Every stated value carries its location. */
package org.gpailang.core.facts;
