package org.gpailang.core.facts;

/** The four freedoms that a free and open-source licence gives (Art. 53(2) AI Act). */
public enum Right {
    /** To obtain the model. */
    ACCESS,
    /** To use it. */
    USAGE,
    /** To change it. */
    MODIFICATION,
    /** To pass it on, changed or not. */
    DISTRIBUTION
}
