package org.gpailang.core.facts.model;

/** The narrow tasks that the consultation names (3.1.1). */
public enum NarrowGround {
    /** Only code. */
    CODE,
    /** Only the transcription of speech. */
    SPEECH_TRANSCRIPTION,
    /** Only the upscaling of images. */
    IMAGE_UPSCALING
}
