package org.gpailang.lsp.features;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.Fix;
import org.gpailang.language.names.Declaration;
import org.gpailang.language.names.PlacedChunk;
import org.gpailang.language.names.SymbolTable;
import org.gpailang.lsp.convert.Edits;
import org.gpailang.lsp.state.FileView;
import org.gpailang.syntax.chunk.Reference;
import org.gpailang.syntax.tree.ImportDeclaration;

/** Actions for a whole file, which keep what it states: the safe fixes of all findings, and the removal of unused imports. */
final class SourceActions {

    private final FileView view;
    private final Edits edits;

    SourceActions(FileView view, Edits edits) {
        this.view = view;
        this.edits = edits;
    }

    /** The actions that change something. */
    List<CodeAction> all() {
        List<CodeAction> actions = new ArrayList<>();
        action("Apply all safe fixes", CodeActionKind.SourceFixAll, safeFixes()).ifPresent(actions::add);
        action("Remove unused imports", CodeActionKind.SourceOrganizeImports, unusedImports()).ifPresent(actions::add);
        return actions;
    }

    private Optional<CodeAction> action(String title, String kind, List<TextEdit> changes) {
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        CodeAction action = new CodeAction(title);
        action.setKind(kind);
        action.setEdit(edits.of(view, changes));
        return Optional.of(action);
    }

    /** The changes that {@code gpai check --fix} makes. */
    private List<TextEdit> safeFixes() {
        List<org.gpailang.core.finding.TextEdit> changes = view.findings().stream().map(Finding::safeFix).flatMap(Optional::stream)
                .filter(fix -> fix.at().file().equals(view.name())).map((Fix.Replace fix) -> fix.edit(view.text())).toList();
        return org.gpailang.core.finding.TextEdit.disjoint(changes).stream()
                .map(edit -> new TextEdit(view.lines().range(edit.from(), edit.to()), edit.text())).toList();
    }

    /** A name in the file, and what it refers to. */
    private record Use(EClass type, String name, Optional<Declaration> target) {}

    /** An import statement of the file. */
    private record Import(PlacedChunk part, ImportDeclaration statement, String name) {}

    /**
     * The removal of the imports without which every name refers to the same element. The order of the others is kept, because names are
     * looked up in this order. While a name is not found, nothing is removed: its declaration may be missing only for the moment.
     */
    private List<TextEdit> unusedImports() {
        List<Use> uses = new ArrayList<>();
        List<Import> kept = new ArrayList<>();
        for (PlacedChunk part : view.file().parts()) {
            for (Reference reference : part.fragment().references()) {
                if (reference.owner() instanceof ImportDeclaration statement) {
                    kept.add(new Import(part, statement, reference.name()));
                } else {
                    uses.add(new Use(reference.feature().getEReferenceType(), reference.name(), part.target(reference)));
                }
            }
        }
        if (uses.stream().anyMatch(use -> use.target().isEmpty())) {
            return List.of();
        }
        List<TextEdit> removals = new ArrayList<>();
        for (Import each : List.copyOf(kept)) {
            List<Import> others = new ArrayList<>(kept);
            others.remove(each);
            if (uses.stream().allMatch(use -> find(use, others).equals(use.target()))) {
                kept.remove(each);
                removals.add(removal(each));
            }
        }
        return removals;
    }

    private Optional<Declaration> find(Use use, List<Import> imports) {
        String packageName = view.file().parts().get(0).linked().packageName();
        List<String> layers = SymbolTable.layers(packageName, imports.stream().map(Import::name).toList());
        return view.snapshot().reading().names().find(use.type(), use.name(), layers);
    }

    /** Removes a statement, and its line if it contains nothing else. */
    private TextEdit removal(Import unused) {
        String text = view.text();
        int from = unused.part().offset() + NodeModelUtils.findActualNodeFor(unused.statement()).getOffset();
        int to = from + NodeModelUtils.findActualNodeFor(unused.statement()).getLength();
        int line = text.lastIndexOf('\n', from - 1) + 1;
        int end = text.indexOf('\n', to) + 1;
        boolean alone = text.substring(line, from).isBlank() && end > 0 && text.substring(to, end).isBlank();
        return new TextEdit(alone ? view.lines().range(line, end) : view.lines().range(from, to), "");
    }
}
