package org.gpailang.language.names;

/**
 * Identifies a chunk of a file, independent of its position and content.
 *
 * @param file the file's name
 * @param label the qualified name of the chunk's first element; empty if it has none
 * @param occurrence its index among the file's chunks with this label
 */
public record ChunkId(String file, String label, int occurrence) {

    /** Written out because the method that Java generates for a record is slow, and chunks are the keys of many tables. */
    @Override
    public int hashCode() {
        // the label of many chunks is empty, so the file distinguishes them
        return 31 * (31 * file.hashCode() + label.hashCode()) + occurrence;
    }

    /** Two are equal if all their parts are. */
    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof ChunkId id && occurrence == id.occurrence && label.equals(id.label)
                && file.equals(id.file);
    }
}
