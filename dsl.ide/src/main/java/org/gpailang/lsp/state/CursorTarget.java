package org.gpailang.lsp.state;

import java.util.Optional;
import org.eclipse.lsp4j.Position;
import org.gpailang.language.names.Declaration;
import org.gpailang.syntax.chunk.Reference;
import org.gpailang.syntax.tree.ComputeStatement;
import org.gpailang.syntax.tree.ExpectStatement;
import org.gpailang.syntax.tree.Quantity;
import org.gpailang.syntax.tree.WaiveStatement;

/** The symbol at the cursor. It is resolved once, here; features distinguish its kinds. */
public sealed interface CursorTarget {

    /** The token at the cursor. */
    FileView.Token token();

    /** The declaration of the token's name, whether the token declares it or refers to it. */
    default Optional<Declaration> declaration() {
        return Optional.empty();
    }

    /** The name of a declaration at the declaration itself. */
    record DeclaredName(FileView.Token token, Declaration declared) implements CursorTarget {

        @Override
        public Optional<Declaration> declaration() {
            return Optional.of(declared);
        }
    }

    /**
     * A name that refers to a declaration.
     *
     * @param declaration the declaration; empty if it is not found
     */
    record ReferringName(FileView.Token token, Reference reference, Optional<Declaration> declaration) implements CursorTarget {}

    /** A word, a number or a unit of an estimate of compute. */
    record EstimatePart(FileView.Token token, ComputeStatement estimate) implements CursorTarget {}

    /** The number or the unit of a quantity that is not part of an estimate. */
    record QuantityPart(FileView.Token token, Quantity quantity) implements CursorTarget {}

    /** The code of a finding in a waiver or an expectation. */
    record CodePart(FileView.Token token, String code) implements CursorTarget {}

    /** Any other word: a keyword, a fixed value, text or a sign. */
    record Word(FileView.Token token) implements CursorTarget {}

    /** The code of a finding that a statement names, if the token is in it. */
    private static Optional<String> code(FileView.Token token) {
        if (token.object() instanceof WaiveStatement waiver) {
            return Optional.ofNullable(waiver.getCode());
        }
        return token.object() instanceof ExpectStatement expected && !token.leaf().getText().equals(expected.getAspect())
                ? Optional.ofNullable(expected.getValue()).filter(value -> value.contains("/")) : Optional.empty();
    }

    /** The symbol at a position; empty between tokens and in comments. */
    static Optional<CursorTarget> at(FileView view, Position position) {
        return view.token(position).map(token -> of(view, token));
    }

    private static CursorTarget of(FileView view, FileView.Token token) {
        Optional<Reference> reference = token.reference();
        if (reference.isPresent()) {
            return new ReferringName(token, reference.get(), token.part().target(reference.get()));
        }
        Optional<Declaration> declared = view.declaredBy(token);
        if (declared.isPresent()) {
            return new DeclaredName(token, declared.get());
        }
        Optional<ComputeStatement> estimate = token.around(ComputeStatement.class);
        if (estimate.isPresent()) {
            return new EstimatePart(token, estimate.get());
        }
        if (token.object() instanceof Quantity quantity) {
            return new QuantityPart(token, quantity);
        }
        return code(token).filter(code -> token.isName()).<CursorTarget>map(code -> new CodePart(token, code.replaceAll("\\s+", "")))
                .orElseGet(() -> new Word(token));
    }
}
