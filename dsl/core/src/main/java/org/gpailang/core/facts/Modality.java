package org.gpailang.core.facts;

/** What a model takes in or puts out. */
public enum Modality {
    /** Natural language, written. */
    TEXT,
    /** Still pictures. */
    IMAGE,
    /** Sound of any kind. */
    AUDIO,
    /** Spoken language. */
    SPEECH,
    /** Moving pictures. */
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
