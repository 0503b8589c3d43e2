package org.gpailang.exchange.exports;

import java.util.List;

/**
 * A model in a format.
 *
 * @param text the document
 * @param missing what the format requires and the files do not state, so that it is left out
 */
public record ExportedFile(String text, List<String> missing) {}
