package org.gpailang.syntax.token;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.antlr.runtime.Token;
import org.eclipse.xtext.parser.antlr.ITokenDefProvider;

/** The lexer's token types, by the word or the terminal that they stand for. */
public final class TokenKinds {

    private static final List<String> HIDDEN = List.of("RULE_WS", "RULE_ML_COMMENT", "RULE_SL_COMMENT");

    private final Map<String, Integer> types = new HashMap<>();
    // every token of a text is looked at after each keystroke; what is looked up by its type stands at its type's place
    private final String[] fixed;
    private final boolean[] hidden;
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
        name = types.get("RULE_ID");
        text = types.get("RULE_STRING");
        number = types.get("RULE_NUMBER");
        date = types.get("RULE_DATE");
    }

    /** The type of a keyword, such as {@code model} or <code>{</code>. */
    public int of(String keyword) {
        return types.get(keyword);
    }

    /** The type of what a terminal rule stands for, such as {@code DATE}. */
    public int ofTerminal(String rule) {
        return types.get("RULE_" + rule);
    }

    /** The type of names. */
    public int name() {
        return name;
    }

    /** The type of a character that fits nowhere. */
    public int stray() {
        return types.get("RULE_ANY_OTHER");
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

    /** The keyword that the token is, if it is one made of letters; else an empty word. */
    public String keyword(Token token) {
        String word = fixed[token.getType()];
        return word != null && Character.isLetter(word.charAt(0)) ? word : "";
    }

    /** What is written where the token stands, if that is a keyword or a sign of the grammar; else null. */
    public String written(Token token) {
        return fixed[token.getType()];
    }
}
