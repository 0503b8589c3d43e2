package org.gpailang.language.lowering;

import java.util.Optional;
import java.util.stream.Stream;
import org.gpailang.syntax.tree.Block;
import org.gpailang.syntax.tree.Statement;

/** The statements of a block by their class. */
final class Statements {

    private Statements() {}

    static <T extends Statement> Stream<T> all(Block block, Class<T> kind) {
        return block.getStatements().stream().filter(kind::isInstance).map(kind::cast);
    }

    static <T extends Statement> Optional<T> one(Block block, Class<T> kind) {
        return all(block, kind).findFirst();
    }
}
