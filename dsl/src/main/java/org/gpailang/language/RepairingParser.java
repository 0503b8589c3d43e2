package org.gpailang.language;

import java.util.ArrayList;
import java.util.List;
import org.antlr.runtime.CharStream;
import org.antlr.runtime.CommonToken;
import org.antlr.runtime.IntStream;
import org.antlr.runtime.RecognitionException;
import org.antlr.runtime.Token;
import org.antlr.runtime.TokenSource;
import org.antlr.runtime.TokenStream;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.nodemodel.impl.NodeModelBuilder;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.parser.antlr.XtextTokenStream;
import org.gpailang.language.parser.antlr.GpaiParser;
import org.gpailang.language.parser.antlr.internal.InternalGpaiParser;

/**
 * The parser behind {@link BraceRepair}: what was repaired is parsed as it was meant and is an error all the same. So a brace too few or too
 * many costs one message and no element, at the price of a look at all tokens before parsing, and of parsing the whole text each time.
 */
class RepairingParser extends GpaiParser {

    @Override
    protected XtextTokenStream createTokenStream(TokenSource lexer) {
        List<CommonToken> tokens = new ArrayList<>();
        Token token = lexer.nextToken();
        while (token.getType() != Token.EOF) {
            tokens.add((CommonToken) token);
            token = lexer.nextToken();
        }
        TokenKinds kinds = new TokenKinds(getTokenDefProvider());
        return new XtextTokenStream(new Tokens(new BraceRepair(kinds, tokens).repaired(), token, lexer.getSourceName()), getTokenDefProvider()) {
            @Override
            public String getLexerErrorMessage(Token invalid) {
                // every character is a token of its own where nothing else fits; so this is a comment that meets the end of the file
                return SyntaxMessages.OPEN_COMMENT;
            }
        };
    }

    @Override
    protected InternalGpaiParser createParser(XtextTokenStream stream) {
        return new InternalGpaiParser(stream, getGrammarAccess()) {
            private int spared = -1;

            @Override
            public void recover(IntStream input, RecognitionException error) {
                // two rules that fail at the same word would skip it; the first word of a line begins a statement and is worth another try
                if (state.lastErrorIndex == input.index() && spared != input.index() && beginsLine((TokenStream) input)) {
                    spared = input.index();
                    state.lastErrorIndex = -1;
                }
                super.recover(input, error);
            }

            @Override
            public boolean mismatchIsUnwantedToken(IntStream input, int wanted) {
                // a statement that ends too early is not mended with the words of the next one
                return super.mismatchIsUnwantedToken(input, wanted) && !beginsLine((TokenStream) input);
            }
        };
    }

    private static boolean beginsLine(TokenStream tokens) {
        Token before = SyntaxMessages.before(tokens, tokens.LT(1).getTokenIndex());
        return before != null && before.getLine() < tokens.LT(1).getLine();
    }

    @Override
    protected IParseResult doParse(String rule, CharStream in, NodeModelBuilder builder, int lookAhead) {
        IParseResult result = super.doParse(rule, in, builder, lookAhead);
        return new RepairMessages(builder, GrammarUtil.getAllKeywords(getGrammarAccess().getGrammar())).mark(result);
    }

    @Override
    protected boolean isReparseSupported() {
        // a repair looks at braces far away
        return false;
    }

    private static final class Tokens implements TokenSource {

        private final List<CommonToken> tokens;
        private final Token end;
        private final String name;
        private int next;

        Tokens(List<CommonToken> tokens, Token end, String name) {
            this.tokens = tokens;
            this.end = end;
            this.name = name;
        }

        @Override
        public Token nextToken() {
            return next < tokens.size() ? tokens.get(next++) : end;
        }

        @Override
        public String getSourceName() {
            return name;
        }
    }
}
