package org.gpailang.language;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.antlr.runtime.MismatchedTokenException;
import org.antlr.runtime.MissingTokenException;
import org.antlr.runtime.RecognitionException;
import org.antlr.runtime.Token;
import org.antlr.runtime.UnwantedTokenException;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.IGrammarAccess;
import org.eclipse.xtext.nodemodel.SyntaxErrorMessage;
import org.eclipse.xtext.parser.antlr.SyntaxErrorMessageProvider;

/** Says in words what the parser expected and what it found. */
class SyntaxMessages extends SyntaxErrorMessageProvider {

    /** The code of errors of the parser itself. */
    static final String SYNTAX = "syntax/error";
    /** The code of text whose quotation mark is missing. */
    static final String TEXT = "syntax/text";
    /** The code of words that start no statement or element. */
    static final String UNKNOWN_STATEMENT = "syntax/unknown-statement";
    /** What the lexer reports of a comment that meets the end of the file. */
    static final String OPEN_COMMENT = "The comment is not closed: end it with '*/', or write '//' before each of its lines.";

    private static final List<String[]> TOKENS = List.of(new String[] {"RULE_ID", "a name"}, new String[] {"RULE_STRING", "text in quotes"},
            new String[] {"RULE_NUMBER", "a number"}, new String[] {"RULE_DATE", "a date"}, new String[] {"EOF", "the end of the file"});

    private final Set<String> keywords;

    @Inject
    SyntaxMessages(IGrammarAccess grammar) {
        keywords = GrammarUtil.getAllKeywords(grammar.getGrammar());
    }

    @Override
    public SyntaxErrorMessage getSyntaxErrorMessage(IParserErrorContext context) {
        RecognitionException error = context.getRecognitionException();
        if (error == null) {
            return new SyntaxErrorMessage(words(context.getDefaultMessage()), SYNTAX);
        }
        String found = found(error.token);
        if (error instanceof UnwantedTokenException) {
            return new SyntaxErrorMessage("Unexpected " + found + ".", SYNTAX);
        }
        if (error instanceof MissingTokenException missing) {
            return expected(name(context, missing.expecting), found);
        }
        if (error instanceof MismatchedTokenException mismatch) {
            String expected = name(context, mismatch.expecting);
            String hint = expected.equals("a name") && error.token.getText() != null && keywords.contains(error.token.getText())
                    ? " A keyword is written '^" + error.token.getText() + "' as a name." : "";
            SyntaxErrorMessage message = expected(expected, found);
            return new SyntaxErrorMessage(message.getMessage() + hint, SYNTAX);
        }
        return new SyntaxErrorMessage("Unexpected " + found + ": the statement is not complete before it.", SYNTAX);
    }

    private static SyntaxErrorMessage expected(String expected, String found) {
        return new SyntaxErrorMessage("Expected " + expected + ", found " + found + ".", SYNTAX);
    }

    private static String found(Token token) {
        return token == null || token.getType() == Token.EOF ? "the end of the file" : "'" + shortened(token.getText()) + "'";
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
