package org.gpailang.core.facts.dataset;

/** The sources of training data, as the template for the public summary distinguishes them (Art. 53(1)(d) AI Act; sections 2.1 to 2.6). */
public enum DataSource {
    /** Data sets that others compiled and that anyone can download free of charge (2.1). */
    PUBLIC,
    /** Data licensed by rightsholders or their representatives (2.2.1). */
    LICENSED,
    /** Other data sets of third parties that are not public (2.2.2). */
    PRIVATE,
    /** Data crawled by the provider or on its behalf (2.3). */
    CRAWLED,
    /** Data of the provider's users (2.4). */
    USERS,
    /** Data generated with AI models, by the provider or on its behalf (2.5). */
    SYNTHETIC,
    /** Any other source (2.6). */
    OTHER
}
