package org.gpailang.syntax.recovery;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.antlr.runtime.CommonToken;
import org.gpailang.syntax.token.TokenKinds;

/**
 * The words that are keywords in the blocks of licences and accelerators and names everywhere else. They say what is known of an entry of
 * the catalogue, and are too common to be taken from the names of models and providers.
 */
public final class ContextualKeywords {

    private static final Set<String> WORDS = Set.of("also", "version", "dated", "source", "confidence", "family", "maker", "released",
            "per", "dies", "cores", "power", "sparse");
    private static final Set<String> BLOCKS = Set.of("licence", "license", "accelerator");
    /** What a name follows even in those blocks. */
    private static final Set<String> BEFORE_NAMES = Set.of("of", ",", "/", "waive");

    private final TokenKinds kinds;
    private final List<CommonToken> tokens;
    private final Deque<Boolean> blocks = new ArrayDeque<>();

    private ContextualKeywords(TokenKinds kinds, List<CommonToken> tokens) {
        this.kinds = kinds;
        this.tokens = tokens.stream().filter(token -> !kinds.hidden(token)).toList();
    }

    /** The words. */
    public static Set<String> words() {
        return WORDS;
    }

    /** Changes the tokens that are not keywords in their context to names. */
    static void resolve(TokenKinds kinds, List<CommonToken> tokens) {
        new ContextualKeywords(kinds, tokens).resolve();
    }

    private void resolve() {
        for (int i = 0; i < tokens.size(); i++) {
            CommonToken token = tokens.get(i);
            String written = kinds.written(token);
            if (written == null) {
                continue;
            }
            if (written.equals("{")) {
                blocks.push(opensEntry(i));
            } else if (written.equals("}")) {
                blocks.poll();
            } else if (BraceRepair.ALWAYS_ELEMENTS.contains(written) && (i == 0 || tokens.get(i - 1).getLine() < token.getLine())) {
                // an element begins, whatever was left open before it
                blocks.clear();
            } else if (WORDS.contains(written) && !(Boolean.TRUE.equals(blocks.peek()) && !followsNameWord(i))) {
                token.setType(kinds.name());
            }
        }
    }

    private boolean followsNameWord(int index) {
        String before = kinds.written(tokens.get(index - 1));
        return before != null && BEFORE_NAMES.contains(before);
    }

    /** Whether a brace opens the block of a licence or an accelerator: of a name and a title, either of which may be missing. */
    private boolean opensEntry(int brace) {
        int at = brace - 1;
        if (at >= 0 && kinds.isText(tokens.get(at))) {
            at--;
        }
        boolean named = at >= 1 && !isEntry(at);
        return isEntry(named ? at - 1 : at);
    }

    private boolean isEntry(int index) {
        String written = index < 0 ? null : kinds.written(tokens.get(index));
        return written != null && BLOCKS.contains(written);
    }
}
