package org.gpailang.language.names;

/**
 * A text to read.
 *
 * @param name the name by which findings call it
 * @param text what it says
 */
public record SourceText(String name, String text) {}
