package org.gpailang.core.facts.market;

/** The items that must be public for the open-source exemption (Art. 53(2) AI Act). */
public enum PublicItem {
    /** The parameters, weights included. */
    WEIGHTS,
    /** Information on the architecture. */
    ARCHITECTURE,
    /** Information on how to use the model. */
    USAGE_INFORMATION
}
