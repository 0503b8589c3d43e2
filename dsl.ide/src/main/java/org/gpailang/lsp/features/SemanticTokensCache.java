package org.gpailang.lsp.features;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensDelta;
import org.eclipse.lsp4j.SemanticTokensEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.gpailang.lsp.state.FileView;

/** Caches the semantic tokens last sent for each file, so that only changes are sent. */
public final class SemanticTokensCache {

    private record Sent(String identifier, List<Integer> data) {}

    private final Map<String, Sent> sent = new HashMap<>();
    private long next;

    /** All tokens of a file. */
    public synchronized SemanticTokens full(FileView view, boolean namesOnly) {
        Sent tokens = new Sent(String.valueOf(++next), SemanticTokenList.of(view, namesOnly));
        sent.put(view.uri(), tokens);
        return new SemanticTokens(tokens.identifier(), tokens.data());
    }

    /** The changes since the tokens that the client has; all tokens if those are no longer in the cache. */
    public synchronized Either<SemanticTokens, SemanticTokensDelta> delta(FileView view, String known, boolean namesOnly) {
        Sent before = sent.get(view.uri());
        if (before == null || !before.identifier().equals(known)) {
            return Either.forLeft(full(view, namesOnly));
        }
        SemanticTokens now = full(view, namesOnly);
        List<Integer> old = before.data();
        List<Integer> data = now.getData();
        int same = 0;
        while (same < Math.min(old.size(), data.size()) && old.get(same).equals(data.get(same))) {
            same++;
        }
        int end = 0;
        while (end < Math.min(old.size(), data.size()) - same && old.get(old.size() - 1 - end).equals(data.get(data.size() - 1 - end))) {
            end++;
        }
        List<SemanticTokensEdit> edits = same == old.size() && same == data.size() ? List.of()
                : List.of(new SemanticTokensEdit(same, old.size() - same - end, data.subList(same, data.size() - end)));
        return Either.forRight(new SemanticTokensDelta(edits, now.getResultId()));
    }
}
