package org.gpailang.core.ruleset;

/** What a model must be able to generate for the compute threshold to speak of it. */
public enum OutputModality {
    /** Text. */
    TEXT,
    /** Code, where it is named beside text. */
    CODE,
    /** Images, however they come about. */
    IMAGE,
    /** Sound. */
    AUDIO,
    /** Spoken language. */
    SPEECH,
    /** Video, however it comes about. */
    VIDEO,
    /** Music. */
    MUSIC,
    /** Images from text. */
    TEXT_TO_IMAGE,
    /** Video from text. */
    TEXT_TO_VIDEO
}
