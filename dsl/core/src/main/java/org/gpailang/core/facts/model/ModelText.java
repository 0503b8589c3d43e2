package org.gpailang.core.facts.model;

/** Descriptions of a model for its documentation, each one text. */
public enum ModelText {
    /** A secure hash of the distributed weights. */
    AUTHENTICITY,
    /** The address of the service. */
    ENDPOINT,
    /** A general description of the architecture. */
    ARCHITECTURE,
    /** How the software components of the system build on or feed into each other (Annex XI, section 2, point 3). */
    SYSTEM_ARCHITECTURE,
    /** The protocols and solutions for reservations of rights that are respected. */
    OPT_OUTS,
    /** The measures against illegal content in the training data. */
    ILLEGAL_CONTENT,
    /** Voluntary remarks. */
    COMMENT
}
