package org.gpailang.language;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.antlr.runtime.Token;
import org.eclipse.xtext.parser.antlr.ITokenDefProvider;

/** The lexer's token types, by the word or the terminal that they stand for. */
final class TokenKinds {

    private static final Set<String> HIDDEN = Set.of("RULE_WS", "RULE_ML_COMMENT", "RULE_SL_COMMENT");

    private final Map<String, Integer> types = new HashMap<>();
    private final Map<Integer, String> keywords = new HashMap<>();
    private final Set<Integer> hidden;

    TokenKinds(ITokenDefProvider definitions) {
        definitions.getTokenDefMap().forEach((type, name) -> {
            boolean keyword = name.startsWith("'");
            String word = keyword ? name.substring(1, name.length() - 1) : name;
            types.put(word, type);
            if (keyword && Character.isLetter(word.charAt(0))) {
                keywords.put(type, word);
            }
        });
        hidden = HIDDEN.stream().map(types::get).collect(Collectors.toSet());
    }

    /** The type of a keyword, such as {@code model} or <code>{</code>. */
    int of(String keyword) {
        return types.get(keyword);
    }

    /** The type of what a terminal rule stands for, such as {@code DATE}. */
    int ofTerminal(String rule) {
        return types.get("RULE_" + rule);
    }

    /** The type of names. */
    int name() {
        return types.get("RULE_ID");
    }

    /** The type of a character that fits nowhere. */
    int stray() {
        return types.get("RULE_ANY_OTHER");
    }

    /** Whether the token is a blank or a comment. */
    boolean hidden(Token token) {
        return hidden.contains(token.getType());
    }

    /** Whether the token is a name. */
    boolean isName(Token token) {
        return token.getType() == name();
    }

    /** Whether the token is text in quotes. */
    boolean isText(Token token) {
        return token.getType() == types.get("RULE_STRING");
    }

    /** Whether the token is a number. */
    boolean isNumber(Token token) {
        return token.getType() == types.get("RULE_NUMBER");
    }

    /** The keyword that the token is, if it is one made of letters; else an empty word. */
    String keyword(Token token) {
        return keywords.getOrDefault(token.getType(), "");
    }
}
