package org.gpailang.core.facts;

/** What the peaks of an accelerator are the peaks of. */
public enum PeakBasis {
    /** One chip, as a system counts its devices. */
    CHIP,
    /** A module that carries several dies, some of which systems count one by one. */
    MODULE,
    /** One die of such a module. */
    DIE
}
