package org.gpailang.lsp.convert;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.gpailang.lsp.state.FileView;

/**
 * Workspace edits in the form that the client supports.
 *
 * @param versions whether the client supports edits with document versions
 */
public record Edits(boolean versions) {

    /** The edits of one file. */
    public WorkspaceEdit of(FileView view, List<TextEdit> edits) {
        return of(Map.of(view, edits));
    }

    /** The edits of several files. */
    public WorkspaceEdit of(Map<FileView, List<TextEdit>> edits) {
        WorkspaceEdit edit = new WorkspaceEdit();
        if (versions) {
            edit.setDocumentChanges(edits.entrySet().stream().map(file -> {
                VersionedTextDocumentIdentifier identifier = new VersionedTextDocumentIdentifier(file.getKey().uri(),
                        file.getKey().snapshot().version(file.getKey().name()).orElse(null));
                return Either.<TextDocumentEdit, org.eclipse.lsp4j.ResourceOperation>forLeft(new TextDocumentEdit(identifier,
                        file.getValue().stream().map(Either::<TextEdit, org.eclipse.lsp4j.SnippetTextEdit>forLeft).toList()));
            }).toList());
        } else {
            Map<String, List<TextEdit>> changes = new LinkedHashMap<>();
            edits.forEach((view, changed) -> changes.put(view.uri(), changed));
            edit.setChanges(changes);
        }
        return edit;
    }
}
