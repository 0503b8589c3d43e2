package org.gpailang.server;

import java.util.List;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.Range;

/** What follows from a line, shown behind it. */
final class InlayHints {

    private InlayHints() {}

    static List<InlayHint> in(View view, Range range) {
        return List.of();
    }
}
