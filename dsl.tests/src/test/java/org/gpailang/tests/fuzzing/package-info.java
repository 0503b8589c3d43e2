/**
 * Tests with hostile inputs: random changes of texts, the properties that every text must have, and a search for texts that violate them.
 */
package org.gpailang.tests.fuzzing;
