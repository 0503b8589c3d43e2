package org.gpailang.core.facts;

/** Chapters of the code of practice. */
public enum CodeChapter {
    TRANSPARENCY,
    COPYRIGHT,
    SAFETY
}
