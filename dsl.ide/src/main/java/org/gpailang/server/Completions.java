package org.gpailang.server;

import java.util.List;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.Position;
import org.gpailang.language.Source;

/** What can be written next. */
final class Completions {

    private Completions() {}

    static List<CompletionItem> at(Source source, Position position, Snapshot newest, boolean snippets) {
        return List.of();
    }
}
