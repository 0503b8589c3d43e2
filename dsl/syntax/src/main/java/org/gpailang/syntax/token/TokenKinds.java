package org.gpailang.syntax.token;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.antlr.runtime.Token;
import org.eclipse.xtext.parser.antlr.ITokenDefProvider;

/** The lexer's token types, by keyword or terminal rule. */
public final class TokenKinds {

    private static final List<String> HIDDEN = List.of("RULE_WS", "RULE_ML_COMMENT", "RULE_SL_COMMENT");

    private final Map<String, Integer> types = new HashMap<>();
    // arrays indexed by the token type, because all tokens of a text are looked up after each keystroke
    private final String[] fixed;
    private final boolean[] hidden;
    private final int blank;
    private final int name;
    private final int text;
    private final int number;
    private final int date;

    public TokenKinds(ITokenDefProvider definitions) {
        int count = definitions.getTokenDefMap().keySet().stream().max(Integer::compare).orElseThrow() + 1;
        fixed = new String[count];
        hidden = new boolean[count];
        definitions.getTokenDefMap().forEach((type, name) -> {
            boolean keyword = name.startsWith("'");
            String word = keyword ? name.substring(1, name.length() - 1) : name;
            types.put(word, type);
            fixed[type] = keyword ? word : null;
        });
        HIDDEN.forEach(rule -> hidden[types.get(rule)] = true);
        blank = types.get("RULE_WS");
        name = types.get("RULE_ID");
        text = types.get("RULE_STRING");
        number = types.get("RULE_NUMBER");
        date = types.get("RULE_DATE");
    }

    /** The type of a keyword or sign, such as {@code model} or <code>{</code>. */
    public int of(String keyword) {
        return types.get(keyword);
    }

    /** The type of a terminal rule, such as {@code DATE}. */
    public int ofTerminal(String rule) {
        return types.get("RULE_" + rule);
    }

    /** The type of names. */
    public int name() {
        return name;
    }

    /** The type of a character that fits nowhere, which is also given to surplus tokens. */
    public int unexpected() {
        return types.get("RULE_ANY_OTHER");
    }

    /** Whether the token is a blank, which can contain the ends of lines; every character that the lexer reads as a blank counts. */
    boolean blank(Token token) {
        return token.getType() == blank;
    }

    /** Whether the token is a blank or a comment. */
    public boolean hidden(Token token) {
        return hidden[token.getType()];
    }

    /** Whether the token is a name. */
    public boolean isName(Token token) {
        return token.getType() == name;
    }

    /** Whether the token is text in quotes. */
    public boolean isText(Token token) {
        return token.getType() == text;
    }

    /** Whether the token is a number. */
    public boolean isNumber(Token token) {
        return token.getType() == number;
    }

    /** Whether the token is a date. */
    public boolean isDate(Token token) {
        return token.getType() == date;
    }

    /** The keyword of the token if it consists of letters; else an empty string. */
    public String keyword(Token token) {
        String word = fixed[token.getType()];
        return word != null && Character.isLetter(word.charAt(0)) ? word : "";
    }

    /** The keyword or sign of the token; null if it is neither. */
    public String written(Token token) {
        return fixed[token.getType()];
    }
}
