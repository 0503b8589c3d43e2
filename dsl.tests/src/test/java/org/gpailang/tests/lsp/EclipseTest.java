package org.gpailang.tests.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.gpailang.tests.fixtures.ClientFeatures;
import org.gpailang.tests.fixtures.Editor;
import org.gpailang.tests.fixtures.MarkedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Eclipse's LSP4E asks for, with the capabilities that it announces and no option of ours. */
class EclipseTest {

    private static final ClientCapabilities LSP4E = ClientFeatures.of("""
            {"workspace": {"applyEdit": true, "configuration": true, "workspaceFolders": true,
                "executeCommand": {"dynamicRegistration": true}, "symbol": {"dynamicRegistration": true},
                "workspaceEdit": {"documentChanges": true, "resourceOperations": ["create", "delete", "rename"], "failureHandling": "undo"},
                "codeLens": {"refreshSupport": true}, "inlayHint": {"refreshSupport": true}, "didChangeWatchedFiles": {}},
             "window": {"workDoneProgress": true, "showDocument": {"support": true}, "showMessage": {}},
             "textDocument": {"synchronization": {"willSave": true, "willSaveWaitUntil": true, "didSave": true},
                "codeAction": {"dataSupport": true, "codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["quickfix", "refactor", "source"]}}},
                "codeLens": {}, "colorProvider": {}, "inlayHint": {},
                "completion": {"completionItem": {"snippetSupport": true, "documentationFormat": ["markdown", "plaintext"]}},
                "definition": {"linkSupport": true}, "documentHighlight": {}, "documentLink": {},
                "documentSymbol": {"hierarchicalDocumentSymbolSupport": true}, "foldingRange": {}, "formatting": {"dynamicRegistration": true},
                "hover": {"contentFormat": ["markdown", "plaintext"]}, "onTypeFormatting": {}, "rangeFormatting": {}, "references": {},
                "rename": {"prepareSupport": true}, "selectionRange": {}, "signatureHelp": {}, "typeDefinition": {"linkSupport": true},
                "typeHierarchy": {}, "publishDiagnostics": {"relatedInformation": true}}}""");

    private static final String TEXT = """
            assess under guidelines-2025-07
            entity Lab { established in DE }
            model ‸Polar by Lab {
                generates   text
                pretraining { compute 70B parameters x 15T tokens }
                licence Llama-3.1-Community
                claims open-source-exemption
            }
            """;

    @Test
    void everythingThatItAsksForIsAnswered(@TempDir Path folder) throws IOException {
        MarkedText marked = MarkedText.of(TEXT);
        try (Editor editor = Editor.with(LSP4E, params -> {
            params.setInitializationOptions(null);
            params.setRootUri(folder.toUri().toString());
            params.setWorkspaceFolders(List.of(new WorkspaceFolder(folder.toUri().toString(), "project")));
        })) {
            TextDocumentIdentifier file = editor.open(folder.resolve("polar.gpai"), marked.text());
            var service = editor.server().getTextDocumentService();
            Range polar = new Range(marked.position(), new Position(marked.position().getLine(), marked.position().getCharacter() + 5));
            assertTrue(editor.codes(file).contains("exemption/usage-restricted"));
            assertTrue(editor.get(service.hover(new HoverParams(file, marked.position()))).getContents().getRight().getValue().contains("Polar"));
            assertTrue(editor.get(service.completion(new CompletionParams(file, new Position(6, 4)))).getLeft().stream()
                    .anyMatch(item -> item.getLabel().equals("public")));
            assertEquals(2, editor.get(service.documentSymbol(new DocumentSymbolParams(file))).size());
            assertEquals(List.of(), editor.get(service.codeLens(new CodeLensParams(file))).stream()
                    .filter(lens -> lens.getCommand().getCommand().startsWith("gpai.")).toList());
            assertTrue(editor.get(service.inlayHint(new InlayHintParams(file, new Range(new Position(0, 0), new Position(9, 0))))).size() > 0);
            assertTrue(editor.get(service.codeAction(new CodeActionParams(file, polar, new CodeActionContext(editor.findings(file))))).size() > 0);
            assertNotNull(editor.get(service.rename(new RenameParams(file, marked.position(), "Arctic"))).getDocumentChanges());
            assertEquals(marked.text().replace("generates   text", "generates text"), marked.edited(editor.get(service.formatting(
                    new DocumentFormattingParams(file, new FormattingOptions(4, true))))));
        }
    }
}
