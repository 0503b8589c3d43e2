package org.gpailang.tests.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SemanticTokensRangeParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.gpailang.tests.fixtures.ClientFeatures;
import org.gpailang.tests.fixtures.Editor;
import org.gpailang.tests.fixtures.MarkedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kate: the editor itself, set up as the documentation says, if it is installed; and its requests with the capabilities that it announces.
 */
class KateTest {

    private static final Path KATE = Path.of(System.getProperty("gpai.root", "..")).toAbsolutePath().normalize()
            .resolve("docs/editors/kate");

    /** The capabilities sent by Kate 22.12. */
    private static final ClientCapabilities CAPABILITIES = ClientFeatures.of("""
            {"textDocument": {
                "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["quickfix", "refactor", "source"]}}},
                "documentSymbol": {"hierarchicalDocumentSymbolSupport": true},
                "hover": {"contentFormat": ["markdown", "plaintext"]},
                "publishDiagnostics": {"relatedInformation": true},
                "selectionRange": {"dynamicRegistration": false},
                "semanticTokens": {"formats": ["relative"], "requests": {"full": {"delta": true}, "range": true}, "tokenModifiers": [],
                    "tokenTypes": ["namespace", "type", "class", "enum", "interface", "struct", "typeParameter", "parameter", "variable",
                        "property", "enumMember", "event", "function", "method", "macro", "keyword", "modifier", "comment", "string",
                        "number", "regexp", "operator"]},
                "synchronization": {"didSave": true}},
             "window": {"workDoneProgress": true}, "workspace": {"workspaceFolders": true}}""");

    @TempDir
    private Path folder;

    @Test
    @Timeout(value = Editor.SECONDS, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void kateStartsTheServerAndGetsFindingsSymbolsAndColours() throws Exception {
        assumeTrue(OtherClientsTest.installed("kate"), "Kate is not installed");
        setUp();
        Path file = Files.writeString(folder.resolve("polar.gpai"), MarkedText.of(EclipseTest.TEXT).text());
        ProcessBuilder builder = new ProcessBuilder("kate", "--startanon", file.toString()).redirectErrorStream(true)
                .redirectOutput(folder.resolve("messages").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("XDG_"));
        builder.environment().putAll(Map.of("HOME", folder.toString(), "XDG_RUNTIME_DIR", folder.toString(), "QT_QPA_PLATFORM", "offscreen",
                "PATH", folder.resolve("bin") + ":" + System.getenv("PATH"), "GPAI_SERVER", Editor.command().toString()));
        Process kate = builder.start();
        try (InputStream answers = Files.newInputStream(folder.resolve("answers"))) {
            String received = readUntil(answers, Set.of("exemption/usage-restricted", "\"name\":\"Polar\"", "\"data\":["));
            assertTrue(received.contains("textDocument/publishDiagnostics") && !received.contains("\"error\""), received);
        } finally {
            kate.destroy();
            kate.waitFor();
        }
        assertEquals(Set.of("initialize", "initialized", "workspace/didChangeConfiguration", "textDocument/didOpen",
                "textDocument/documentSymbol", "textDocument/semanticTokens/range"), requested().stream()
                .filter(method -> !Set.of("textDocument/didClose", "shutdown", "exit").contains(method)).collect(Collectors.toSet()));
    }

    /** The files of the documentation in their places, and a server that keeps what Kate sends and passes on what it answers. */
    private void setUp() throws IOException, InterruptedException {
        Path syntax = Files.createDirectories(folder.resolve(".local/share/org.kde.syntax-highlighting/syntax"));
        Files.copy(KATE.resolve("gpai.xml"), syntax.resolve("gpai.xml"));
        Path settings = Files.createDirectories(folder.resolve(".config/kate/lspclient"));
        Files.copy(KATE.resolve("servers.json"), settings.resolve("settings.json"));
        Path server = Files.createDirectories(folder.resolve("bin")).resolve("gpai-language-server");
        Files.writeString(server, "#!/bin/sh\ntee \"$HOME/sent\" | \"$GPAI_SERVER\" \"$@\" | tee \"$HOME/answers\"\n");
        Files.setPosixFilePermissions(server, PosixFilePermissions.fromString("rwx------"));
        Files.writeString(folder.resolve(".config/katerc"), """
                [Kate Plugins]
                lspclientplugin=true
                [lspclient]
                AllowedServerCommandLines=%s
                """.formatted(server));
        // a pipe, which can be read while the server writes
        assertEquals(0, new ProcessBuilder("mkfifo", folder.resolve("answers").toString()).start().waitFor());
    }

    /** What a stream contains until all of some texts have appeared in it. */
    private static String readUntil(InputStream stream, Set<String> texts) throws IOException {
        StringBuilder read = new StringBuilder();
        byte[] buffer = new byte[8192];
        while (!texts.stream().allMatch(text -> read.indexOf(text) >= 0)) {
            int count = stream.read(buffer);
            assertTrue(count > 0, () -> "The server ended after " + read);
            read.append(new String(buffer, 0, count, StandardCharsets.ISO_8859_1));
        }
        return read.toString();
    }

    private List<String> requested() throws IOException {
        return Pattern.compile("\"method\": ?\"([^\"]+)\"").matcher(Files.readString(folder.resolve("sent"))).results()
                .map((MatchResult result) -> result.group(1)).toList();
    }

    @Test
    void everyRequestIsAnswered() throws IOException {
        MarkedText marked = MarkedText.of(EclipseTest.TEXT);
        // Kate sends an empty list of folders beside the root, and its settings without being asked
        try (Editor editor = Editor.withoutSettings(CAPABILITIES, params -> {
            params.setInitializationOptions(null);
            params.setRootUri(folder.toUri().toString());
            params.setWorkspaceFolders(List.of());
        })) {
            editor.server().getWorkspaceService().didChangeConfiguration(new DidChangeConfigurationParams(
                    Map.of("gpai", Map.of("asOf", "2019-01-01", "ruleset", ""))));
            TextDocumentIdentifier file = editor.open(folder.resolve("polar.gpai"), marked.text());
            var service = editor.server().getTextDocumentService();
            List<Diagnostic> findings = editor.findings(file);
            Diagnostic restricted = findings.stream().filter(finding -> finding.getCode().getLeft().equals("exemption/usage-restricted"))
                    .findAny().orElseThrow();
            assertTrue(editor.get(service.documentSymbol(new DocumentSymbolParams(file))).stream()
                    .anyMatch(symbol -> symbol.getRight().getName().equals("Polar")));
            assertTrue(!editor.get(service.semanticTokensRange(new SemanticTokensRangeParams(file, new Range(new Position(0, 0),
                    new Position(8, 0))))).getData().isEmpty());
            assertTrue(editor.get(service.hover(new HoverParams(file, marked.position()))).getContents().getRight().getValue()
                    .contains("Polar"));
            assertTrue(editor.get(service.completion(new CompletionParams(file, new Position(6, 4)))).getLeft().stream()
                    .anyMatch(item -> item.getLabel().equals("public")));
            // Kate does not resolve actions: their edits must be complete
            assertTrue(editor.get(service.codeAction(new CodeActionParams(file, restricted.getRange(),
                    new CodeActionContext(List.of(restricted))))).stream()
                    .anyMatch(action -> action.getRight().getEdit() != null && action.getRight().getTitle().contains("Apache-2.0")));
            assertEquals(1, editor.get(service.definition(new DefinitionParams(file, new Position(2, 16)))).getLeft().size());
            assertEquals(Set.of(file.getUri()), editor.get(service.rename(new RenameParams(file, marked.position(), "Arctic")))
                    .getChanges().keySet());
            assertEquals(marked.text().replace("generates   text", "generates text"), marked.edited(editor.get(service.formatting(
                    new DocumentFormattingParams(file, new FormattingOptions(4, true))))));
            // the date of the settings is offered
            editor.replace(file, marked.text().replace("    claims", "    placed on market \n    claims"));
            assertTrue(editor.get(service.completion(new CompletionParams(file, new Position(6, 21)))).getLeft().stream()
                    .anyMatch(item -> item.getLabel().equals("2019-01-01")));
        }
    }
}
