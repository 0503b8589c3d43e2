package org.gpailang.core.facts.entity;

/** Chapters of the code of practice. */
public enum CodeChapter {
    TRANSPARENCY,
    COPYRIGHT,
    SAFETY
}
