package org.gpailang.core.facts.catalogue;

/** A requirement that an open licence may contain (recital 102). */
public enum LicenceRequirement {
    /** Attribution to the provider. */
    ATTRIBUTION,
    /** Distribution under identical or comparable terms. */
    COMPARABLE_TERMS
}
