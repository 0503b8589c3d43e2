package org.gpailang.syntax;

import java.util.Set;
import java.util.stream.Collectors;
import org.antlr.runtime.Token;
import org.eclipse.xtext.GrammarUtil;
import org.gpailang.syntax.parser.antlr.internal.InternalGpaiLexer;
import org.gpailang.syntax.recovery.ContextualKeywords;
import org.gpailang.syntax.token.Latin1CharStream;

/** The reserved words of the language. */
public final class Keywords {

    private static final Set<String> ALL = GrammarUtil.getAllKeywords(GpaiLanguage.grammar().getGrammar()).stream()
            .filter(word -> !ContextualKeywords.words().contains(word)).collect(Collectors.toUnmodifiableSet());

    private Keywords() {}

    /** The keywords that cannot be names, punctuation included. A caret before a keyword makes it a name. */
    public static Set<String> all() {
        return ALL;
    }

    /** Whether a text can be used as a name, after a caret if it is a keyword. */
    public static boolean isName(String text) {
        String word = "^" + text;
        Token token = new InternalGpaiLexer(new Latin1CharStream(word)).nextToken();
        return token.getType() == InternalGpaiLexer.RULE_ID && token.getText().length() == word.length();
    }
}
