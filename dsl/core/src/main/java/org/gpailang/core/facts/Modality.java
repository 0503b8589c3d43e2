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
    MUSIC
}
