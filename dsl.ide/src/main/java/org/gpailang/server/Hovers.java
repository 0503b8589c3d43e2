package org.gpailang.server;

import java.util.Optional;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.Position;

/** What a name, an estimate, a keyword or a unit means, where the pointer rests. */
final class Hovers {

    private Hovers() {}

    static Optional<Hover> at(View view, Position position) {
        return Optional.empty();
    }
}
