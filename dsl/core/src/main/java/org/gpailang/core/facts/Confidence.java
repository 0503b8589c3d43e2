package org.gpailang.core.facts;

/** How sure an entry of the catalogue is. */
public enum Confidence {
    /** The maker's or the licensor's own words were read, or two independent sources agree. */
    HIGH,
    /** One good source, or figures derived from such a source. */
    MEDIUM,
    /** A weak source, or an open doubt. */
    LOW,
    /** Figures that stand in for others: announced before there is a product, or taken from another one. */
    PLACEHOLDER
}
