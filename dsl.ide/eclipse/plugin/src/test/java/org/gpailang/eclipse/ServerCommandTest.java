package org.gpailang.eclipse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line starts the server that the plug-in contains. */
class ServerCommandTest {

    private static final Path PLUGIN = Path.of("target", "classes").toAbsolutePath();

    @Test
    void theServerInThePluginReportsFindings() throws Exception {
        ServerCommand command = ServerCommand.of(PLUGIN.resolve("server"), Path.of(System.getProperty("java.home")));
        Process process = new ProcessBuilder(command.words()).directory(command.folder().toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try {
            BlockingQueue<List<Diagnostic>> published = new LinkedBlockingQueue<>();
            var launcher = LSPLauncher.createClientLauncher(new FindingsClient(published), process.getInputStream(),
                    process.getOutputStream());
            launcher.startListening();
            LanguageServer server = launcher.getRemoteProxy();
            InitializeParams params = new InitializeParams();
            params.setCapabilities(new ClientCapabilities());
            server.initialize(params).get(120, TimeUnit.SECONDS);
            server.initialized(new InitializedParams());
            server.getTextDocumentService().didOpen(new DidOpenTextDocumentParams(
                    new TextDocumentItem("file:///models.gpai", "gpai", 1, "model M by Nobody {\n}\n")));
            List<Diagnostic> findings = published.poll(120, TimeUnit.SECONDS);
            assertTrue(findings.stream().anyMatch(finding -> finding.getCode().getLeft().equals("link/unresolved")), findings.toString());
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void aFolderWithoutJavaIsAMessageThatSaysWhereToCorrectIt(@TempDir Path folder) {
        IOException failure = assertThrows(IOException.class, () -> ServerCommand.of(PLUGIN, folder));
        assertEquals("gpai needs Java 17 or newer, but there is no Java in " + folder
                + ". Correct or clear the folder in Preferences, gpai.", failure.getMessage());
    }

    @Test
    void anOlderJavaIsRefused(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("bin"));
        Files.createFile(folder.resolve("bin/java"));
        Files.writeString(folder.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"1.8.0_392\"\n");
        IOException failure = assertThrows(IOException.class, () -> ServerCommand.of(PLUGIN, folder));
        assertTrue(failure.getMessage().contains("contains Java 8."), failure.getMessage());
    }

    @Test
    void thePagesOfTheCodesAndTheCatalogueAreBesideTheServer() {
        assertTrue(Files.isRegularFile(PLUGIN.resolve("server/docs/rules/link/unresolved.md")));
        assertTrue(Files.isRegularFile(PLUGIN.resolve("server/docs/catalogue/licences.gpai")));
    }

    private record FindingsClient(BlockingQueue<List<Diagnostic>> published) implements LanguageClient {

        @Override
        public void publishDiagnostics(PublishDiagnosticsParams findings) {
            published.add(findings.getDiagnostics());
        }

        @Override
        public void telemetryEvent(Object event) {
            // nothing to show
        }

        @Override
        public void showMessage(MessageParams message) {
            // nothing to show
        }

        @Override
        public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams request) {
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void logMessage(MessageParams message) {
            // nothing to show
        }
    }
}
