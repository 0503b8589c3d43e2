package org.gpailang.core.facts.statement;

import org.gpailang.core.quantity.Dimension;

/**
 * A value with a unit that its statement does not accept.
 *
 * @param written the value as it is written
 * @param expected the expected unit or value
 * @param at its location
 */
public record UnitMismatch(String written, String expected, Location at) {

    /** A mismatch with one dimension that was expected. */
    public UnitMismatch(String written, Dimension expected, Location at) {
        this(written, expected.description(), at);
    }
}
