package org.gpailang.server;

import java.util.List;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.Range;

/** What mends a finding, and what rewrites a text without changing what it says. */
final class CodeActions {

    private CodeActions() {}

    static List<CodeAction> in(View view, Range range, CodeActionContext context, Edits edits) {
        return List.of();
    }
}
