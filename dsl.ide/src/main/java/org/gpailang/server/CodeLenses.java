package org.gpailang.server;

import java.util.List;
import org.eclipse.lsp4j.CodeLens;

/** Where models and modifications stand, shown above them. */
final class CodeLenses {

    private CodeLenses() {}

    static List<CodeLens> of(View view, boolean commands) {
        return List.of();
    }
}
