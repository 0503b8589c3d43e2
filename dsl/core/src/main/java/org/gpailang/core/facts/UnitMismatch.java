package org.gpailang.core.facts;

import org.gpailang.core.quantity.Dimension;

/**
 * A value whose unit is not one that its statement takes.
 *
 * @param written the value as it is written
 * @param expected what the statement takes
 * @param at where it is stated
 */
public record UnitMismatch(String written, String expected, Location at) {

    /** A mismatch with one dimension that was expected. */
    public UnitMismatch(String written, Dimension expected, Location at) {
        this(written, expected.description(), at);
    }
}
