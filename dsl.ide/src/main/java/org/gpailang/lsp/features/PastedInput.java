package org.gpailang.lsp.features;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.gpailang.exchange.imports.ImportOptions;
import org.gpailang.exchange.imports.Importer;
import org.gpailang.exchange.imports.Input;
import org.gpailang.exchange.imports.TakenNames;
import org.gpailang.exchange.imports.UnreadableInput;
import org.gpailang.lsp.convert.Edits;
import org.gpailang.lsp.state.FileView;

/** A model card, a configuration or another input that was pasted into a file: the action that replaces it with statements. */
final class PastedInput {

    /** How inputs begin: a header, JSON, a heading, or the names of columns. */
    private static final Pattern FOREIGN = Pattern.compile("\\s*(?:---|\\{|#|framework:|[A-Za-z_]+[,|])");

    private PastedInput() {}

    /**
     * The action for the selected text, or for the whole text if nothing is selected and it declares nothing; absent if it
     * cannot be imported.
     */
    static Optional<CodeAction> in(FileView view, Range range, Edits edits) {
        int from = view.lines().offset(range.getStart());
        int to = Math.max(from, view.lines().offset(range.getEnd()));
        String text = view.text();
        if (from == to) {
            if (!view.elements().isEmpty()) {
                return Optional.empty();
            }
            from = 0;
            to = text.length();
        }
        String selected = text.substring(from, to);
        if (!FOREIGN.matcher(selected).lookingAt()) {
            return Optional.empty();
        }
        Range replaced = view.lines().range(from, to);
        boolean alone = text.substring(0, from).isBlank() && text.substring(to).isBlank();
        return imported(view, selected, alone).map(statements -> {
            CodeAction action = new CodeAction("Insert as gpai");
            action.setKind(CodeActionKind.RefactorRewrite);
            action.setEdit(edits.of(view, List.of(new TextEdit(replaced, statements))));
            return action;
        });
    }

    private static Optional<String> imported(FileView view, String selected, boolean alone) {
        try {
            Importer importer = new Importer(List.of(new Input(selected.stripLeading().startsWith("---")
                    || selected.stripLeading().startsWith("#") ? "pasted card.md" : "pasted text", selected.stripLeading())),
                    ImportOptions.NONE);
            if (!importer.silent().isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(alone ? importer.file() : insertion(importer, view));
        } catch (UnreadableInput e) {
            return Optional.empty();
        }
    }

    /** The declarations to insert into a file, with names that it does not use yet. */
    static String insertion(Importer importer, FileView view) {
        return importer.insertion(TakenNames.in(view.elements().stream().map(FileView.Named::element).toList()));
    }
}
