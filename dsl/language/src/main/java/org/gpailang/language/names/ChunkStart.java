package org.gpailang.language.names;

import org.gpailang.syntax.recovery.DeclarationTokens;

/**
 * Where a chunk of a text begins.
 *
 * @param key all that its parsing depends on
 * @param offset in UTF-16 code units from the beginning of the text
 * @param line counted from 1
 * @param column counted from 1
 */
record ChunkStart(DeclarationTokens.Key key, int offset, int line, int column) {

    static ChunkStart of(DeclarationTokens tokens) {
        return new ChunkStart(tokens.key(), tokens.offset(), tokens.line(), tokens.column());
    }

    /** The same start in a text with more characters and lines before it. */
    ChunkStart moved(int characters, int lines) {
        return characters == 0 && lines == 0 ? this : new ChunkStart(key, offset + characters, line + lines, column);
    }
}
