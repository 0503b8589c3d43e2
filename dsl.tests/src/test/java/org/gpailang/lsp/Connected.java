package org.gpailang.lsp;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.gpailang.tests.fixtures.QuietClient;

/** A server in the process of the test, with a client that calls its methods. */
final class Connected implements AutoCloseable {

    private final GpaiLanguageServer server = new GpaiLanguageServer(Clock.fixed(Instant.parse("2026-01-10T12:00:00Z"), ZoneOffset.UTC),
            Optional.empty());
    private final Map<String, PublishDiagnosticsParams> pushed = new ConcurrentHashMap<>();

    private final class Client extends QuietClient implements GpaiClient {

        @Override
        public void publishDiagnostics(PublishDiagnosticsParams findings) {
            pushed.put(findings.getUri(), findings);
        }

        @Override
        public void assessed(TextDocumentIdentifier file) {
            // nothing is shown
        }
    }

    /** Starts a server with these folders open. */
    Connected(Path... folders) {
        server.connect(new Client(), () -> { });
        InitializeParams params = new InitializeParams();
        params.setCapabilities(new ClientCapabilities());
        params.setWorkspaceFolders(List.of(folders).stream().map(folder -> new WorkspaceFolder(folder.toUri().toString(), "folder"))
                .toList());
        server.initialize(params).join();
        server.initialized(new InitializedParams());
    }

    GpaiLanguageServer server() {
        return server;
    }

    TextDocumentService documents() {
        return server.getTextDocumentService();
    }

    TextDocumentIdentifier open(String uri, String text) {
        documents().didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri, "gpai", 1, text)));
        return new TextDocumentIdentifier(uri);
    }

    void close(TextDocumentIdentifier file) {
        documents().didClose(new DidCloseTextDocumentParams(file));
    }

    /** Replaces the whole text. */
    void replace(TextDocumentIdentifier file, int version, String text) {
        change(file, version, new TextDocumentContentChangeEvent(text));
    }

    /** Replaces the text between two positions. */
    void replace(TextDocumentIdentifier file, int version, Position from, Position to, String text) {
        change(file, version, new TextDocumentContentChangeEvent(new Range(from, to), text));
    }

    private void change(TextDocumentIdentifier file, int version, TextDocumentContentChangeEvent change) {
        documents().didChange(new DidChangeTextDocumentParams(new VersionedTextDocumentIdentifier(file.getUri(), version),
                List.of(change)));
    }

    /** The names of all elements, when all files have been analysed. */
    List<String> symbols(String query) {
        return server.getWorkspaceService().symbol(new WorkspaceSymbolParams(query)).join().getRight().stream()
                .map(WorkspaceSymbol::getName)
                .sorted().toList();
    }

    /** The codes of the findings in a file that were pushed last, when all files have been analysed. */
    List<String> codes(TextDocumentIdentifier file) {
        symbols("nothing-is-called-this");
        return Optional.ofNullable(pushed.get(file.getUri())).map(PublishDiagnosticsParams::getDiagnostics).orElse(List.of()).stream()
                .map(finding -> finding.getCode().getLeft()).toList();
    }

    /** The version of a file for which findings were pushed last, when all files have been analysed. */
    int version(TextDocumentIdentifier file) {
        symbols("nothing-is-called-this");
        return pushed.get(file.getUri()).getVersion();
    }

    @Override
    public void close() {
        server.shutdown().join();
    }
}
