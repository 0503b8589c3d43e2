package org.gpailang.core.facts.catalogue;

/** The unit that the peaks of an accelerator refer to. */
public enum PeakBasis {
    /** One chip, as systems count devices. */
    CHIP,
    /** A module with several dies, which some systems count separately. */
    MODULE,
    /** One die of such a module. */
    DIE
}
