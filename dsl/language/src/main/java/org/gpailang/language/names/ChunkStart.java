package org.gpailang.language.names;

import org.gpailang.syntax.recovery.DeclarationTokens;

/**
 * The position of a chunk, and everything on which its syntax tree depends.
 *
 * @param key everything on which the syntax tree depends
 * @param offset the offset of its first character in the file, in UTF-16 code units
 * @param line the line of its first character, counted from 1
 * @param column the column of its first character, counted from 1
 */
record ChunkStart(DeclarationTokens.Key key, int offset, int line, int column) {

    static ChunkStart of(DeclarationTokens tokens) {
        return new ChunkStart(tokens.key(), tokens.offset(), tokens.line(), tokens.column());
    }

    /** Whether another chunk has the same content and begins in the same column. */
    boolean isLike(ChunkStart other) {
        return column == other.column && (key == other.key || key.equals(other.key));
    }

    /** The same chunk with more characters and lines before it. */
    ChunkStart moved(int characters, int lines) {
        return characters == 0 && lines == 0 ? this : new ChunkStart(key, offset + characters, line + lines, column);
    }
}
