package org.gpailang.core.facts;

/** What a licence may ask for without ceasing to be open (recital 102). */
public enum LicenceRequirement {
    /** That the provider is credited. */
    ATTRIBUTION,
    /** That identical or comparable terms are passed on. */
    COMPARABLE_TERMS
}
