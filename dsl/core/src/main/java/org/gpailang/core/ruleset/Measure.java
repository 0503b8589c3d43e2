package org.gpailang.core.ruleset;

import org.gpailang.core.quantity.Share;

/**
 * The amount with which the compute of a modification is compared.
 *
 * @param share the share of the base that it must exceed
 * @param base the base
 */
public record Measure(Share share, Base base) {

    /** The base of the share. */
    public enum Base {
        /** The ruleset's own threshold: for general-purpose models, or for systemic risk. */
        THRESHOLD,
        /** The training compute of the original model. */
        ORIGINAL
    }
}
