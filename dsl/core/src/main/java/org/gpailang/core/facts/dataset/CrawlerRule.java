package org.gpailang.core.facts.dataset;

/** What a crawler can respect (template for the public summary, section 2.3). */
public enum CrawlerRule {
    /** The Robots Exclusion Protocol. */
    ROBOTS_TXT,
    /** The TDM Reservation Protocol. */
    TDMREP,
    /** Paywalls. */
    PAYWALLS,
    /** Tests that tell people and programs apart. */
    CAPTCHAS,
    /** Areas for which a password is required. */
    PASSWORDS
}
