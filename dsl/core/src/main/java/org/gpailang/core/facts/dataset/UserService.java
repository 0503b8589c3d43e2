package org.gpailang.core.facts.dataset;

/** Where data of users comes from (template for the public summary, section 2.4). */
public enum UserService {
    /** Interactions with the provider's models. */
    MODEL_INTERACTIONS,
    /** Other services and products of the provider. */
    OTHER_SERVICES
}
