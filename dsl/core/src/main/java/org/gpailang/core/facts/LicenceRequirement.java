package org.gpailang.core.facts;

/** What an open licence may require (recital 102). */
public enum LicenceRequirement {
    /** Attribution to the provider. */
    ATTRIBUTION,
    /** Distribution under identical or comparable terms. */
    COMPARABLE_TERMS
}
