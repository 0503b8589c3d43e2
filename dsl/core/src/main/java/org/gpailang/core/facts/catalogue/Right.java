package org.gpailang.core.facts.catalogue;

/** The four rights that a free and open-source licence grants (Art. 53(2) AI Act). */
public enum Right {
    /** To obtain the model. */
    ACCESS,
    /** To use it. */
    USAGE,
    /** To modify it. */
    MODIFICATION,
    /** To distribute it, modified or not. */
    DISTRIBUTION
}
