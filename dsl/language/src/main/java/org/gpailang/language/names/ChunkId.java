package org.gpailang.language.names;

import java.util.Comparator;

/**
 * What a chunk is called as long as its file has it, wherever it stands and whatever it says.
 *
 * @param file the file's name
 * @param label the qualified name of the chunk's element; empty where it has none
 * @param occurrence which of the file's chunks with this label it is, counted from 0
 */
public record ChunkId(String file, String label, int occurrence) {

    /** By file, then by label. */
    public static final Comparator<ChunkId> ORDER = Comparator.comparing(ChunkId::file).thenComparing(ChunkId::label)
            .thenComparing(ChunkId::occurrence);

    /** The chunk in which a declaration stands. */
    public static ChunkId of(Declaration declaration) {
        return new ChunkId(declaration.file(), declaration.name(), declaration.ordinal());
    }
}
