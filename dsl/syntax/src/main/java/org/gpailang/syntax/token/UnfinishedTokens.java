package org.gpailang.syntax.token;

import java.util.regex.Pattern;
import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.CommonToken;
import org.antlr.runtime.Token;

/**
 * Completes unfinished numbers, dates and names, such as {@code 7.}, {@code 1e}, {@code 2025-08-} and {@code Lab-}. The lexer has no token
 * for them and skips them together with the following character, and so it does with {@code 35..} of {@code 35..45%}. Here they become
 * tokens, so that the error is on them and the rest of the statement is parsed: a number or a date without a value, or a name that ends
 * before the sign. The number before two points is complete.
 */
public final class UnfinishedTokens {

    private static final Pattern DATE = Pattern.compile("[0-9]+-([0-9]+-?)?");

    private UnfinishedTokens() {}

    /** Whether the lexer failed at a token that is not an unclosed comment. */
    public static boolean isUnfinished(CommonToken token) {
        return token.getType() == Token.INVALID_TOKEN_TYPE && !token.getText().startsWith("/*");
    }

    /** Changes an unfinished token to a number, a date or a name, and lets the lexer continue after it. */
    public static void read(TokenKinds kinds, CommonToken token, ANTLRStringStream in) {
        String text = token.getText();
        boolean number = isDigit(text.charAt(0));
        int length = Math.max(1, number ? lengthOfNumber(text) : lengthOfName(text));
        String kept = text.substring(0, length);
        token.setType(number ? kinds.ofTerminal(DATE.matcher(kept).matches() ? "DATE" : "NUMBER") : kinds.name());
        token.setChannel(Token.DEFAULT_CHANNEL);
        token.setStopIndex(token.getStartIndex() + length - 1);
        token.setText(kept);
        in.seek(token.getStopIndex() + 1);
        in.setLine(token.getLine());
        in.setCharPositionInLine(token.getCharPositionInLine() + length);
    }

    private static int lengthOfNumber(String text) {
        int length = 0;
        while (length < text.length() && !text.startsWith("..", length)
                && (Character.isLetterOrDigit(text.charAt(length)) || "._-+^".indexOf(text.charAt(length)) >= 0)) {
            length++;
        }
        return length;
    }

    private static int lengthOfName(String text) {
        int length = text.length();
        while (length > 1 && !Character.isLetterOrDigit(text.charAt(length - 1))) {
            length--;
        }
        return length;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
