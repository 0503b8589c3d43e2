package org.gpailang.syntax.recovery;

import java.util.ArrayList;
import java.util.List;
import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.CommonToken;
import org.antlr.runtime.Token;
import org.antlr.runtime.TokenSource;

/**
 * A stretch of a text as {@link BraceRepair} leaves it, which is parsed by itself: from the first word of an element to that of the next.
 * Two stretches of the same key parse to the same tree, wherever they stand.
 */
public final class DeclarationTokens {

    private final String text;
    private final int offset;
    private final int line;
    private final int column;
    private final List<CommonToken> tokens;
    private final CommonToken next;

    /**
     * @param whole the whole text
     * @param tokens the tokens of the stretch
     * @param end where the stretch ends
     * @param next the first token after it; null at the end of the file
     */
    public DeclarationTokens(String whole, List<CommonToken> tokens, int end, CommonToken next) {
        this.tokens = tokens;
        this.offset = tokens.isEmpty() ? 0 : tokens.get(0).getStartIndex();
        this.line = tokens.isEmpty() ? 1 : tokens.get(0).getLine();
        this.column = tokens.isEmpty() ? 1 : tokens.get(0).getCharPositionInLine() + 1;
        this.text = whole.substring(offset, end);
        this.next = new CommonToken(Token.EOF, next == null ? "" : next.getText());
        this.next.setLine(next == null ? 0 : next.getLine());
    }

    /** What it says. */
    public String text() {
        return text;
    }

    /** Where it begins. */
    public int offset() {
        return offset;
    }

    /** The line in which it begins, counted from 1. */
    public int line() {
        return line;
    }

    /** The column in which it begins, counted from 1. */
    public int column() {
        return column;
    }

    /**
     * All that the parsing of a stretch depends on.
     *
     * @param text its text
     * @param kinds what its tokens are taken for, as a hash that no two readings of the same text share but by a chance that does not come
     * @param next the word after it, which an error may name
     */
    public record Key(String text, long kinds, String next) {}

    /** All that its parsing depends on. */
    public Key key() {
        long kinds = tokens.size();
        for (CommonToken token : tokens) {
            kinds = kinds * 0x9E3779B97F4A7C15L + token.getType() * 31L + token.getStopIndex() - token.getStartIndex();
        }
        return new Key(text, kinds, next.getText());
    }

    /** Its tokens, blanks and comments included. */
    public List<CommonToken> tokens() {
        return tokens;
    }

    /** Its tokens as an input of the parser; they begin at 0. */
    public Input input() {
        return new Input();
    }

    /** The text and the tokens of a stretch in one. */
    public final class Input extends ANTLRStringStream implements TokenSource {

        private final List<CommonToken> moved = new ArrayList<>(tokens.size());
        private int read;

        private Input() {
            super(text);
            for (CommonToken token : tokens) {
                CommonToken here = new CommonToken(token.getType(), token.getText());
                here.setChannel(token.getChannel());
                here.setLine(token.getLine());
                here.setCharPositionInLine(token.getCharPositionInLine());
                here.setStartIndex(token.getStartIndex() - offset);
                here.setStopIndex(token.getStopIndex() - offset);
                moved.add(here);
            }
        }

        @Override
        public Token nextToken() {
            return read < moved.size() ? moved.get(read++) : next;
        }
    }
}
