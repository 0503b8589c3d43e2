package org.gpailang.core.ruleset;

/** The modalities that a model must be able to generate for the compute threshold to apply. */
public enum OutputModality {
    /** Text. */
    TEXT,
    /** Code, for rulesets that name it in addition to text. */
    CODE,
    /** Images from any input. */
    IMAGE,
    /** Sound. */
    AUDIO,
    /** Spoken language. */
    SPEECH,
    /** Video from any input. */
    VIDEO,
    /** Music. */
    MUSIC,
    /** Images from text. */
    TEXT_TO_IMAGE,
    /** Video from text. */
    TEXT_TO_VIDEO
}
