package org.gpailang.core.facts.dataset;

/** Descriptions of a data set for the documentation of the models that are trained on it, each one text. */
public enum DatasetText {
    /** The types of content. */
    CONTENT,
    /** National and regional characteristics. */
    REGION,
    /** Demographic and other characteristics. */
    CHARACTERISTICS,
    /** How the data was obtained. */
    OBTAINED,
    /** How people annotated the data. */
    ANNOTATION,
    /** How the data was selected. */
    SELECTION,
    /** How raw data became training data. */
    CURATION,
    /** The measures against unsuitable sources. */
    UNSUITABLE_CONTENT,
    /** The measures to detect biases. */
    BIAS,
    /** The rights to the data and how reservations of rights are respected. */
    RIGHTS,
    /** The measures against illegal content. */
    ILLEGAL_CONTENT,
    /** Voluntary remarks. */
    COMMENT
}
