package org.gpailang.tests.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
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

/** The requests of Eclipse's LSP4E with the capabilities that it announces, without our plug-in and with the options of our plug-in. */
class EclipseTest {

    /** The capabilities sent by LSP4E 0.19. */
    static final ClientCapabilities LSP4E = ClientFeatures.of("""
            {"workspace": {"applyEdit": true, "configuration": true, "workspaceFolders": true,
                "executeCommand": {"dynamicRegistration": true},
                "symbol": {"dynamicRegistration": true, "tagSupport": {"valueSet": [1]}},
                "workspaceEdit": {"documentChanges": true, "resourceOperations": ["create", "delete", "rename"], "failureHandling": "undo",
                    "changeAnnotationSupport": {"groupsOnLabel": true}},
                "codeLens": {"refreshSupport": true},
                "didChangeWatchedFiles": {"dynamicRegistration": true, "relativePatternSupport": true},
                "fileOperations": {"willCreate": true, "willDelete": true, "willRename": true}},
             "window": {"workDoneProgress": true, "showDocument": {"support": true}, "showMessage": {}},
             "textDocument": {"synchronization": {"willSave": true, "willSaveWaitUntil": true, "didSave": true}, "callHierarchy": {},
                "codeAction": {"dynamicRegistration": true, "dataSupport": true, "resolveSupport": {"properties": ["edit"]},
                    "codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["quickfix", "refactor", "refactor.extract",
                        "refactor.inline", "refactor.rewrite", "source", "source.organizeImports"]}}},
                "codeLens": {}, "colorProvider": {}, "inlayHint": {}, "publishDiagnostics": {},
                "completion": {"dynamicRegistration": true, "contextSupport": true, "insertTextMode": 2,
                    "completionList": {"itemDefaults": ["commitCharacters", "editRange", "insertTextFormat", "insertTextMode"]},
                    "completionItem": {"snippetSupport": true, "documentationFormat": ["markdown", "plaintext"],
                        "insertTextModeSupport": {"valueSet": [1, 2]},
                        "resolveSupport": {"properties": ["documentation", "detail", "additionalTextEdits"]}}},
                "definition": {"linkSupport": true}, "documentHighlight": {}, "documentLink": {},
                "documentSymbol": {"hierarchicalDocumentSymbolSupport": true, "tagSupport": {"valueSet": [1]}},
                "foldingRange": {"lineFoldingOnly": true, "foldingRange": {"collapsedText": false},
                    "foldingRangeKind": {"valueSet": ["comment", "imports", "region"]}},
                "formatting": {"dynamicRegistration": true}, "hover": {"contentFormat": ["markdown", "plaintext"]},
                "onTypeFormatting": {"dynamicRegistration": true}, "rangeFormatting": {}, "references": {},
                "rename": {"prepareSupport": true}, "selectionRange": {}, "typeDefinition": {"linkSupport": true},
                "signatureHelp": {"signatureInformation": {"documentationFormat": ["plaintext", "markdown"],
                    "activeParameterSupport": true, "parameterInformation": {"labelOffsetSupport": true}}}}}""");

    /** A file with findings of several kinds, in which other tests of clients mark the same name. */
    static final String TEXT = """
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
    void everyRequestIsAnswered(@TempDir Path folder) throws IOException {
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
            assertTrue(editor.get(service.hover(new HoverParams(file, marked.position()))).getContents().getRight().getValue()
                    .contains("Polar"));
            assertTrue(editor.get(service.completion(new CompletionParams(file, new Position(6, 4)))).getLeft().stream()
                    .anyMatch(item -> item.getLabel().equals("public")));
            assertEquals(2, editor.get(service.documentSymbol(new DocumentSymbolParams(file))).size());
            assertEquals(List.of(), editor.lenses(file).stream()
                    .filter(lens -> lens.getCommand().getCommand().startsWith("gpai.")).toList());
            assertTrue(editor.get(service.inlayHint(new InlayHintParams(file, new Range(new Position(0, 0), new Position(9, 0)))))
                    .size() > 0);
            assertTrue(editor.get(service.codeAction(new CodeActionParams(file, polar, new CodeActionContext(editor.findings(file)))))
                    .size() > 0);
            assertNotNull(editor.get(service.rename(new RenameParams(file, marked.position(), "Arctic"))).getDocumentChanges());
            assertEquals(marked.text().replace("generates   text", "generates text"), marked.edited(editor.get(service.formatting(
                    new DocumentFormattingParams(file, new FormattingOptions(4, true))))));
        }
    }

    @Test
    void thePluginShowsTheReportOfALensAndOpensTheCatalogueAsAFile(@TempDir Path folder) throws IOException {
        MarkedText marked = MarkedText.of(TEXT);
        try (Editor editor = Editor.packaged(LSP4E, params -> {
            params.setInitializationOptions(new Gson().fromJson("{\"asOf\": \"2026-01-10\", \"commands\": [\"gpai.showReport\"]}",
                    JsonObject.class));
            params.setRootUri(folder.toUri().toString());
            params.setWorkspaceFolders(List.of(new WorkspaceFolder(folder.toUri().toString(), "project")));
        })) {
            TextDocumentIdentifier file = editor.open(folder.resolve("polar.gpai"), marked.text());
            var service = editor.server().getTextDocumentService();
            List<Command> commands = editor.lenses(file).stream().map(CodeLens::getCommand).toList();
            assertEquals(Set.of("gpai.showReport"), commands.stream().map(Command::getCommand).collect(Collectors.toSet()));
            Object page = editor.get(editor.server().getWorkspaceService().executeCommand(
                    new ExecuteCommandParams("gpai.server.report", commands.get(0).getArguments())));
            assertTrue(page.toString().startsWith("<!DOCTYPE html>"));

            Position licence = new Position(5, marked.text().lines().toList().get(5).indexOf("Llama"));
            String target = editor.get(service.definition(new DefinitionParams(file, licence))).getLeft().get(0).getUri();
            assertTrue(target.startsWith("file:") && Files.isRegularFile(Path.of(URI.create(target))), target);
        }
    }

    @Test
    void theInitialSettingsRemainIfTheClientAnswersNull(@TempDir Path folder) throws IOException {
        try (Editor editor = Editor.withoutSettings(LSP4E, params -> {
            params.setInitializationOptions(new Gson().fromJson("{\"asOf\": \"2019-01-01\"}", JsonObject.class));
            params.setRootUri(folder.toUri().toString());
        })) {
            TextDocumentIdentifier file = editor.open(folder.resolve("a.gpai"), "model M {\n    placed on market \n}\n");
            editor.server().getWorkspaceService().didChangeConfiguration(new DidChangeConfigurationParams(new JsonObject()));
            assertTrue(editor.get(editor.server().getTextDocumentService().completion(new CompletionParams(file, new Position(1, 21))))
                    .getLeft().stream().anyMatch(item -> item.getLabel().equals("2019-01-01")));
        }
    }
}
