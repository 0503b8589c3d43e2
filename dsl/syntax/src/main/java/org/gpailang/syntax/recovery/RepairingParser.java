package org.gpailang.syntax.recovery;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.antlr.runtime.CharStream;
import org.antlr.runtime.CommonToken;
import org.antlr.runtime.IntStream;
import org.antlr.runtime.RecognitionException;
import org.antlr.runtime.Token;
import org.antlr.runtime.TokenSource;
import org.antlr.runtime.TokenStream;
import org.eclipse.xtext.nodemodel.impl.NodeModelBuilder;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.parser.antlr.XtextTokenStream;
import org.gpailang.syntax.parser.antlr.GpaiParser;
import org.gpailang.syntax.parser.antlr.internal.InternalGpaiParser;
import org.gpailang.syntax.token.ContextualNames;
import org.gpailang.syntax.token.Latin1CharStream;
import org.gpailang.syntax.token.NumberForms;
import org.gpailang.syntax.token.SyntaxMessages;
import org.gpailang.syntax.token.TokenKinds;
import org.gpailang.syntax.token.UnfinishedTokens;

/**
 * A parser that runs {@link BraceRepair} first: repaired tokens are parsed as intended, and each repair is reported as an error. A missing
 * or surplus brace thus leads to one message and no lost declaration, at the price of a pass over all tokens before parsing. A text can be
 * parsed as a whole or by declaration. After the first parse, the parser is thread-safe.
 */
public class RepairingParser extends GpaiParser {

    private TokenKinds kinds;
    private Map<Integer, String> rules;

    @Override
    protected NodeModelBuilder createNodeModelBuilder() {
        return new NodeModelBuilder();
    }

    /** The declarations of a text in their order. */
    public List<DeclarationTokens> cut(String text) {
        List<List<CommonToken>> declarations = repair(new Latin1CharStream(text)).declarations();
        List<DeclarationTokens> cut = new ArrayList<>();
        for (int i = 0; i < declarations.size(); i++) {
            boolean last = i == declarations.size() - 1;
            CommonToken next = last ? null : declarations.get(i + 1).get(0);
            cut.add(new DeclarationTokens(text, declarations.get(i), last ? text.length() : next.getStartIndex(), next));
        }
        return cut;
    }

    /** The syntax tree of one declaration. */
    public IParseResult parse(DeclarationTokens declaration) {
        return parse(getDefaultRuleName(), declaration.input());
    }

    /** The syntax tree of the text of one declaration without errors, as it is in a file. */
    public IParseResult parseAlone(String declaration) {
        return parse(cut(declaration).get(0));
    }

    private BraceRepair repair(Latin1CharStream text) {
        TokenSource lexer = super.createLexer(text);
        List<CommonToken> tokens = new ArrayList<>();
        for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
            CommonToken read = (CommonToken) token;
            if (UnfinishedTokens.isUnfinished(read)) {
                UnfinishedTokens.read(kinds(), read, text);
            }
            tokens.add(read);
        }
        ContextualKeywords.resolve(kinds(), tokens);
        List<CommonToken> joined = NumberForms.join(kinds(), tokens);
        ContextualNames.mark(kinds(), joined);
        return new BraceRepair(kinds(), joined);
    }

    /** The token types of the language. */
    public TokenKinds kinds() {
        if (kinds == null) {
            kinds = new TokenKinds(getTokenDefProvider());
        }
        return kinds;
    }

    @Override
    protected TokenSource createLexer(CharStream in) {
        return in instanceof DeclarationTokens.Input declaration ? declaration
                : new Tokens(repair(new Latin1CharStream(in.substring(0, in.size() - 1))).repaired());
    }

    @Override
    protected XtextTokenStream createTokenStream(TokenSource tokens) {
        return new XtextTokenStream(tokens, this::rules) {
            @Override
            public String getLexerErrorMessage(Token invalid) {
                // every other character is a token of its own, and unfinished tokens were already completed; so this is a comment that is
                // not closed
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
                // where two rules fail at the same token, Xtext's parser skips it; the first word of a line begins a statement and is tried
                // once more
                if (state.lastErrorIndex == input.index() && spared != input.index() && beginsLine((TokenStream) input)) {
                    spared = input.index();
                    state.lastErrorIndex = -1;
                }
                super.recover(input, error);
            }

            @Override
            public boolean mismatchIsUnwantedToken(IntStream input, int wanted) {
                // an incomplete statement is not completed with the words of the next line
                return super.mismatchIsUnwantedToken(input, wanted) && !beginsLine((TokenStream) input);
            }
        };
    }

    /** The tokens that are rules. The stream copies what it is given, and asks only for the rules of hidden tokens. */
    private Map<Integer, String> rules() {
        if (rules == null) {
            rules = getTokenDefProvider().getTokenDefMap().entrySet().stream().filter(token -> token.getValue().startsWith("RULE_"))
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        }
        return rules;
    }

    private static boolean beginsLine(TokenStream tokens) {
        Token before = SyntaxMessages.before(tokens, tokens.LT(1).getTokenIndex());
        return before != null && before.getLine() < tokens.LT(1).getLine();
    }

    @Override
    protected IParseResult doParse(String rule, CharStream in, NodeModelBuilder builder, int lookAhead) {
        IParseResult result = super.doParse(rule, in, builder, lookAhead);
        return new RepairMessages(builder).mark(result);
    }

    @Override
    protected boolean isReparseSupported() {
        // a repair can depend on braces anywhere in the text
        return false;
    }

    private static final class Tokens implements TokenSource {

        private final Iterator<CommonToken> tokens;

        Tokens(List<CommonToken> tokens) {
            this.tokens = tokens.iterator();
        }

        @Override
        public Token nextToken() {
            return tokens.hasNext() ? tokens.next() : Token.EOF_TOKEN;
        }

        @Override
        public String getSourceName() {
            return "";
        }
    }
}
