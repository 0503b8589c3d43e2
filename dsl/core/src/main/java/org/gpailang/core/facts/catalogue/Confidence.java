package org.gpailang.core.facts.catalogue;

/** The confidence in an entry of the catalogue. */
public enum Confidence {
    /** The maker's or licensor's own publication was read, or two independent sources agree. */
    HIGH,
    /** One good source, or figures derived from one. */
    MEDIUM,
    /** A weak source, or an open doubt. */
    LOW,
    /** Figures that substitute for others: announced before there is a product, or taken from another product. */
    PLACEHOLDER
}
