package org.gpailang.syntax.token;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.antlr.runtime.MismatchedTokenException;
import org.antlr.runtime.MissingTokenException;
import org.antlr.runtime.RecognitionException;
import org.antlr.runtime.Token;
import org.antlr.runtime.TokenStream;
import org.antlr.runtime.UnwantedTokenException;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.IGrammarAccess;
import org.eclipse.xtext.nodemodel.SyntaxErrorMessage;
import org.eclipse.xtext.parser.antlr.SyntaxErrorMessageProvider;

/** Says in words what the parser expected and what it found. */
public class SyntaxMessages extends SyntaxErrorMessageProvider {

    /** The code of errors of the parser itself. */
    public static final String SYNTAX = "syntax/error";
    /** What the parser reports as missing, possibly before the next line; its code is {@link #SYNTAX}. */
    public static final String MISSING = "missing";
    /** The code of text whose quotation mark is missing. */
    public static final String TEXT = "syntax/text";
    /** The code of words that start no statement or element. */
    public static final String UNKNOWN_STATEMENT = "syntax/unknown-statement";
    /** What the lexer reports of a comment that meets the end of the file. */
    public static final String OPEN_COMMENT = "The comment is not closed: end it with '*/', or write '//' before each of its lines.";

    private static final List<String[]> TOKENS = List.of(new String[] {"RULE_ID", "a name"}, new String[] {"RULE_STRING", "text in quotes"},
            new String[] {"RULE_NUMBER", "a number"}, new String[] {"RULE_DATE", "a date such as 2025-08-02"},
            new String[] {"EOF", "the end of the file"});

    private final Set<String> keywords;

    @Inject
    public SyntaxMessages(IGrammarAccess grammar) {
        keywords = GrammarUtil.getAllKeywords(grammar.getGrammar());
    }

    @Override
    public SyntaxErrorMessage getSyntaxErrorMessage(IParserErrorContext context) {
        RecognitionException error = context.getRecognitionException();
        if (error == null) {
            return new SyntaxErrorMessage(words(context.getDefaultMessage()), SYNTAX);
        }
        Token found = error.token;
        if (error instanceof UnwantedTokenException) {
            return new SyntaxErrorMessage("Unexpected " + shown(found) + ".", SYNTAX);
        }
        if (error instanceof MissingTokenException missing) {
            return expected(name(context, missing.expecting), error);
        }
        if (error instanceof MismatchedTokenException mismatch) {
            return expected(name(context, mismatch.expecting), error);
        }
        return new SyntaxErrorMessage(endOfFile(found) ? "The file ends before the statement is complete."
                : "Unexpected " + shown(found) + ": the statement is not complete before it.", SYNTAX);
    }

    private SyntaxErrorMessage expected(String expected, RecognitionException error) {
        Token found = error.token;
        Token before = before(error);
        String after = before == null ? "" : " after " + shown(before);
        boolean sameLine = before != null && found != null && before.getLine() == found.getLine();
        String hint = sameLine && expected.equals("a name") && keywords.contains(found.getText())
                ? " A keyword is written '^" + found.getText() + "' as a name." : "";
        return new SyntaxErrorMessage("Expected " + expected + after + ", found " + shown(found) + "." + hint, MISSING);
    }

    private static Token before(RecognitionException error) {
        return error.input instanceof TokenStream tokens ? before(tokens, error.index) : null;
    }

    /** The token before the one at an index, blanks and comments apart; null where that is the first. */
    public static Token before(TokenStream tokens, int at) {
        for (int index = Math.min(at, tokens.size()) - 1; index >= 0; index--) {
            if (tokens.get(index).getChannel() == Token.DEFAULT_CHANNEL && !tokens.get(index).getText().isEmpty()) {
                return tokens.get(index);
            }
        }
        return null;
    }

    /** The end of a stretch is not the end of the file where a word follows. */
    private static boolean endOfFile(Token token) {
        return token == null || token.getType() == Token.EOF && (token.getText() == null || token.getText().isEmpty());
    }

    private static String shown(Token token) {
        return endOfFile(token) ? "the end of the file" : "'" + shortened(token.getText()) + "'";
    }

    private static String shortened(String text) {
        return text == null ? "" : text.length() <= 40 ? text : text.substring(0, 37) + "…";
    }

    private static String name(IParserErrorContext context, int token) {
        String[] names = context.getTokenNames();
        return token >= 0 && names != null && token < names.length ? words(names[token]) : "something else";
    }

    private static String words(String text) {
        String words = text;
        for (String[] token : TOKENS) {
            words = words.replace(token[0], token[1]);
        }
        return words;
    }
}
