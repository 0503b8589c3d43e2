/** Compares what authors expect of an assessment with what is concluded. */
package org.gpailang.core.expectation;
