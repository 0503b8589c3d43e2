package org.gpailang.language.lowering;

import java.util.Optional;
import java.util.stream.Stream;
import org.gpailang.syntax.token.Placeholder;
import org.gpailang.syntax.tree.Block;
import org.gpailang.syntax.tree.DocumentsStatement;
import org.gpailang.syntax.tree.SingleTextStatement;
import org.gpailang.syntax.tree.Statement;

/** The statements of a block by their class, without those that contain a placeholder. */
final class Statements {

    private Statements() {}

    static <T extends Statement> Stream<T> all(Block block, Class<T> kind) {
        return block.getStatements().stream().filter(kind::isInstance).map(kind::cast).filter(Statements::stated);
    }

    /** The texts of the statements with a first word and one text. */
    static Stream<SingleTextStatement> texts(Block block, String word) {
        return all(block, SingleTextStatement.class).filter(statement -> word.equals(statement.getWord()) && statement.getText() != null);
    }

    /** A loop, because each declaration is asked for some fifty kinds. */
    static <T extends Statement> Optional<T> one(Block block, Class<T> kind) {
        for (Statement statement : block.getStatements()) {
            if (kind.isInstance(statement) && stated(statement)) {
                return Optional.of(kind.cast(statement));
            }
        }
        return Optional.empty();
    }

    private static boolean stated(Statement statement) {
        return statement instanceof DocumentsStatement || !Placeholder.in(statement);
    }
}
