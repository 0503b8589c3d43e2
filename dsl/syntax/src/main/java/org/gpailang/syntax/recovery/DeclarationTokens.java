package org.gpailang.syntax.recovery;

import java.util.ArrayList;
import java.util.List;
import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.CommonToken;
import org.antlr.runtime.Token;
import org.antlr.runtime.TokenSource;

/**
 * The tokens of one declaration after {@link BraceRepair}, which are parsed by themselves: from the first keyword of the declaration to
 * that of the next. Declarations with equal keys have equal syntax trees, wherever they are in a file.
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
     * @param tokens the tokens of the declaration
     * @param end the offset after the declaration
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

    /** The source text of the declaration. */
    public String text() {
        return text;
    }

    /** The offset of the first character in the file. */
    public int offset() {
        return offset;
    }

    /** The line of the first character, counted from 1. */
    public int line() {
        return line;
    }

    /** The column of the first character, counted from 1. */
    public int column() {
        return column;
    }

    /**
     * Everything on which the syntax tree of a declaration depends.
     *
     * @param text its text
     * @param kinds a 64-bit hash of the types and lengths of its tokens; collisions are assumed not to occur for equal texts
     * @param next the text of the token after it, which a syntax error may mention
     */
    public record Key(String text, long kinds, String next) {}

    /** Everything on which the syntax tree depends. */
    public Key key() {
        long kinds = tokens.size();
        for (CommonToken token : tokens) {
            kinds = kinds * 0x9E3779B97F4A7C15L + token.getType() * 31L + token.getStopIndex() - token.getStartIndex();
        }
        return new Key(text, kinds, next.getText());
    }

    /** The tokens, blanks and comments included. */
    public List<CommonToken> tokens() {
        return tokens;
    }

    /** The tokens as input for the parser, with offsets that are relative to the declaration. */
    public Input input() {
        return new Input();
    }

    /** The text and the tokens of a declaration, as the parser reads them. */
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
