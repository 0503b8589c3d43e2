package org.gpailang.language.names;

/**
 * Identifies a chunk of a file, independent of its position and content.
 *
 * @param file the file's name
 * @param label the qualified name of the chunk's first element; empty if it has none
 * @param occurrence its index among the file's chunks with this label
 */
public record ChunkId(String file, String label, int occurrence) {}
