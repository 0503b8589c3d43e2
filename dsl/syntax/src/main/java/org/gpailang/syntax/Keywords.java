package org.gpailang.syntax;

import java.util.Set;
import org.antlr.runtime.Token;
import org.eclipse.xtext.GrammarUtil;
import org.gpailang.syntax.parser.antlr.internal.InternalGpaiLexer;
import org.gpailang.syntax.services.GpaiGrammarAccess;
import org.gpailang.syntax.token.Latin1CharStream;

/** The words that the language keeps for itself. */
public final class Keywords {

    private static final Set<String> ALL = GrammarUtil.getAllKeywords(new GpaiStandaloneSetup().createInjectorAndDoEMFRegistration()
            .getInstance(GpaiGrammarAccess.class).getGrammar());

    /** The words that came to the language later and are names as well; the rule of names in the grammar lists the same. */
    private static final Set<String> ALSO_NAMES = Set.of("since", "in-union", "no-training", "original-compute", "not-knowable", "customers",
            "arguments", "benchmark", "tools", "reassessment", "informed", "disclosed", "as", "reward-model", "failed-run",
            "data-characteristics", "no-significant-change");

    private Keywords() {}

    /** The keywords that need no caret as names. */
    public static Set<String> alsoNames() {
        return ALSO_NAMES;
    }

    /** All keywords, punctuation included. One that is to be a name is written with a caret before it. */
    public static Set<String> all() {
        return ALL;
    }

    /** Whether a text, written with a caret where it is a keyword, is a name. */
    public static boolean isName(String text) {
        String word = "^" + text;
        Token token = new InternalGpaiLexer(new Latin1CharStream(word)).nextToken();
        return token.getType() == InternalGpaiLexer.RULE_ID && token.getText().length() == word.length();
    }
}
