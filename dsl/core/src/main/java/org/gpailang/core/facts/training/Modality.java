package org.gpailang.core.facts.training;

/** A kind of input or output of a model. */
public enum Modality {
    /** Written natural language. */
    TEXT,
    /** Still images. */
    IMAGE,
    /** Sound of any kind. */
    AUDIO,
    /** Spoken language. */
    SPEECH,
    /** Moving images. */
    VIDEO,
    /** Programs; a kind of text. */
    CODE,
    /** Music, with or without words. */
    MUSIC,
    /** Actions in an environment, such as the moves of a game or of a robot. */
    ACTIONS,
    /** Molecules, proteins and other structures of matter. */
    MOLECULES,
    /** Time series and physical fields, such as weather. */
    TIME_SERIES,
    /** Vectors that represent an input. */
    EMBEDDINGS,
    /** Anything else. */
    OTHER
}
