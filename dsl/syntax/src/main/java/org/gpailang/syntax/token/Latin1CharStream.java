package org.gpailang.syntax.token;

import org.antlr.runtime.ANTLRStringStream;

/**
 * The characters of a text for the lexer, with each letter beyond Latin-1 replaced by one letter of Latin-1; the tokens keep the original
 * text. The tables of the lexer are as wide as the last letter of the grammar for each beginning of a keyword, and with Korean letters took
 * 15 MiB.
 */
public final class Latin1CharStream extends ANTLRStringStream {

    /** The last letter of Latin-1 and of the grammar. */
    private static final char LAST = 'ÿ';

    private final String written;

    public Latin1CharStream(String text) {
        super(text);
        written = text;
        for (int i = 0; i < n; i++) {
            if (data[i] > LAST && isLetter(data[i])) {
                data[i] = LAST;
            } else if (isBlank(data[i])) {
                data[i] = ' ';
            }
        }
    }

    @Override
    public String substring(int start, int stop) {
        return written.substring(start, stop + 1);
    }

    /** Whether a character is one of Unicode's blanks or one of its line separators, which no editor treats as the end of a line. */
    private static boolean isBlank(char character) {
        return Character.isSpaceChar(character) || character == '\u0085' || character == '\u000B' || character == '\f';
    }

    /** Whether a character is a Latin, Greek, Cyrillic, Japanese, Chinese or Korean letter. */
    private static boolean isLetter(char character) {
        return character <= '\u024F' || character >= '\u0370' && character <= '\u04FF' || character >= '\u3040' && character <= '\u30FF'
                || character >= '\u4E00' && character <= '\u9FFF' || character >= '\uAC00' && character <= '\uD7A3';
    }
}
