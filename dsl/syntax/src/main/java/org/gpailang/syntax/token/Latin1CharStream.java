package org.gpailang.syntax.token;

import org.antlr.runtime.ANTLRStringStream;

/**
 * A text as the lexer reads it: a letter beyond Latin-1 that may stand in a name looks to it like another of one sort, and the token still
 * says what is written. The lexer has a table for each beginning of a keyword that is as wide as the widest letter; with Korean letters in
 * the grammar these took 15 MiB.
 */
public final class Latin1CharStream extends ANTLRStringStream {

    /** The last letter of Latin-1, and with it the last that the grammar knows. */
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

    /** The blanks of Unicode, and its line separators, which no editor counts as the end of a line. */
    private static boolean isBlank(char character) {
        return Character.isSpaceChar(character) || character == '\u0085' || character == '\u000B' || character == '\f';
    }

    /** Latin, Greek, Cyrillic, the Japanese syllables, Chinese and Korean. */
    private static boolean isLetter(char character) {
        return character <= '\u024F' || character >= '\u0370' && character <= '\u04FF' || character >= '\u3040' && character <= '\u30FF'
                || character >= '\u4E00' && character <= '\u9FFF' || character >= '\uAC00' && character <= '\uD7A3';
    }
}
