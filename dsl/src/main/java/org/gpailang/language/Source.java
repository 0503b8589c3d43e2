package org.gpailang.language;

/**
 * A text to read.
 *
 * @param name the name by which findings call it
 * @param text what it says
 */
public record Source(String name, String text) {}
