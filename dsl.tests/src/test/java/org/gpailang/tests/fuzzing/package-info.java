/** Hostile inputs: a mutator, the properties that every input must have, and a program that looks for inputs without them. */
package org.gpailang.tests.fuzzing;
