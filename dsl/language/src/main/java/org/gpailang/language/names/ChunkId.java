package org.gpailang.language.names;

/**
 * What a chunk is called as long as its file has it, wherever it stands and whatever it says.
 *
 * @param file the file's name
 * @param label the qualified name of the chunk's first element; empty where it has none
 * @param occurrence which of the file's chunks with this label it is, counted from 0
 */
public record ChunkId(String file, String label, int occurrence) {}
