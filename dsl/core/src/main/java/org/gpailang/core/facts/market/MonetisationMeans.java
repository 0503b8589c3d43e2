package org.gpailang.core.facts.market;

/** The ways of monetising a model (consultation 3.3.2; guidelines paras. 83 to 86). */
public enum MonetisationMeans {
    /** A price for the model. */
    PRICE,
    /** Paid technical support or other services. */
    SUPPORT,
    /** Paid hosting. */
    HOSTING,
    /** Personal data of users, for purposes other than security, compatibility or interoperability. */
    PERSONAL_DATA,
    /** Paid advertising. */
    ADVERTISING,
    /** Free for some users, paid for others. */
    DUAL_LICENCE
}
