/**
 * What files state, as immutable records, each with the place that states it. Nothing here is concluded; a value that is missing is
 * absent, a value that is wrong is kept as it was written so that a rule can speak of it.
 */
package org.gpailang.core.facts;
