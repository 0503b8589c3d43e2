package org.gpailang.core.facts.market;

/** The ways of placing a model on the market (consultation 3.3.1; guidelines para. 51). */
public enum Channel {
    /** A software library or package. */
    LIBRARY,
    /** An application programming interface. */
    API,
    /** A public repository for direct download. */
    REPOSITORY,
    /** A physical copy. */
    PHYSICAL_COPY,
    /** A cloud computing service. */
    CLOUD_SERVICE,
    /** A copy on a customer's own infrastructure. */
    CUSTOMER_INFRASTRUCTURE,
    /** A chatbot with a web interface. */
    CHATBOT,
    /** An application in an app store. */
    MOBILE_APP,
    /** The provider's own products or services. */
    OWN_PRODUCT
}
