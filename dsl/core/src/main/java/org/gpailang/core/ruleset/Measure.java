package org.gpailang.core.ruleset;

import org.gpailang.core.quantity.Share;

/**
 * What the compute of a modification is measured against.
 *
 * @param share the share that it must exceed
 * @param base of what
 */
public record Measure(Share share, Base base) {

    /** What the share is a share of. */
    public enum Base {
        /** The ruleset's own threshold: for general-purpose models, or for systemic risk. */
        THRESHOLD,
        /** The training compute of the original model. */
        ORIGINAL
    }
}
