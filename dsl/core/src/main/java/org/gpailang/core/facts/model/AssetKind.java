package org.gpailang.core.facts.model;

/** What a provider can make available besides the model (Model Documentation Form, "additional assets"). */
public enum AssetKind {
    /** The training data. */
    TRAINING_DATA,
    /** The code that processes the data. */
    PROCESSING_CODE,
    /** The code that trains the model. */
    TRAINING_CODE,
    /** The code that runs the model. */
    INFERENCE_CODE,
    /** The code that evaluates the model. */
    EVALUATION_CODE
}
