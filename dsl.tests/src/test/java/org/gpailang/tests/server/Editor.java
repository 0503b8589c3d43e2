package org.gpailang.tests.server;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.ConfigurationParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkDoneProgressCreateParams;
import org.eclipse.lsp4j.WorkDoneProgressEnd;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.jsonrpc.services.JsonRequest;
import org.eclipse.lsp4j.services.LanguageServer;
import org.gpailang.server.GpaiClient;

/** An editor in a test: it starts the packaged server as a process of its own and talks to it over standard input and output. */
final class Editor implements GpaiClient, AutoCloseable {

    /** Long enough for the slowest machine; reached only by a server that does not answer. */
    static final int SECONDS = 120;

    private final Process process;
    private final Launcher<GpaiServer> launcher;
    private final Map<String, Integer> versions = new HashMap<>();
    private final Map<String, PublishDiagnosticsParams> published = new HashMap<>();
    private final Map<String, Integer> publications = new HashMap<>();
    private final List<String> heard = new ArrayList<>();
    private final List<ProgressParams> progress = new ArrayList<>();
    private InitializeResult offered;
    private JsonObject settings = new JsonObject();

    private Editor(Process process) {
        this.process = process;
        this.launcher = new Launcher.Builder<GpaiServer>().setLocalService(this).setRemoteInterface(GpaiServer.class)
                .setInput(process.getInputStream()).setOutput(process.getOutputStream()).create();
        launcher.startListening();
    }

    /** The command that starts the packaged server. */
    static Path command() {
        return Path.of(System.getProperty("gpai.distribution", "../dsl.ide/target/gpai")).resolve("bin/gpai-language-server").toAbsolutePath();
    }

    /** An editor whose server has only been started. */
    static Editor started() throws IOException {
        return new Editor(new ProcessBuilder(command().toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start());
    }

    /** An editor that can do everything, with these folders open; deadlines are looked at as of 2026-01-10. */
    static Editor on(Path... folders) throws IOException {
        return with(Features.ALL, params -> params.setWorkspaceFolders(List.of(folders).stream()
                .map(folder -> new WorkspaceFolder(folder.toUri().toString(), folder.getFileName().toString())).toList()));
    }

    /** An editor with these capabilities; more of how it initialises the server can be set. */
    static Editor with(ClientCapabilities capabilities, Consumer<InitializeParams> more) throws IOException {
        Editor editor = started();
        InitializeParams params = new InitializeParams();
        params.setCapabilities(capabilities);
        JsonObject options = new JsonObject();
        options.addProperty("asOf", "2026-01-10");
        options.addProperty("commands", true);
        params.setInitializationOptions(options);
        editor.settings.addProperty("asOf", "2026-01-10");
        more.accept(params);
        editor.offered = editor.get(editor.server().initialize(params));
        editor.server().initialized(new InitializedParams());
        if (params.getWorkspaceFolders() != null && !params.getWorkspaceFolders().isEmpty() && capabilities.getWindow() != null) {
            editor.awaitLoaded();
        }
        return editor;
    }

    /** What the server offers beyond the protocol. */
    interface GpaiServer extends LanguageServer {

        /** The text of a file of the catalogue. */
        @JsonRequest("gpai/catalogue")
        CompletableFuture<Map<String, String>> catalogue(TextDocumentIdentifier file);

        /** A method that no server knows. */
        @JsonRequest("gpai/nonsense")
        CompletableFuture<Object> nonsense();
    }

    GpaiServer server() {
        return launcher.getRemoteProxy();
    }

    Process process() {
        return process;
    }

    /** What the server answered to {@code initialize}. */
    InitializeResult offered() {
        return offered;
    }

    /** The answer to a request. */
    <T> T get(CompletableFuture<T> answer) {
        try {
            return answer.get(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(e.getCause() == null ? e : e.getCause());
        }
    }

    /** Opens a file that need not be on the disk. */
    TextDocumentIdentifier open(String uri, String text) {
        versions.put(uri, 1);
        server().getTextDocumentService().didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri, "gpai", 1, text)));
        return new TextDocumentIdentifier(uri);
    }

    /** Writes a file to the disk and opens it. */
    TextDocumentIdentifier open(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return open(file.toUri().toString(), text);
    }

    /** Changes an open file. */
    void change(TextDocumentIdentifier file, TextDocumentContentChangeEvent... changes) {
        int version = versions.merge(file.getUri(), 1, Integer::sum);
        server().getTextDocumentService().didChange(new DidChangeTextDocumentParams(
                new VersionedTextDocumentIdentifier(file.getUri(), version), List.of(changes)));
    }

    /** Replaces the whole text of an open file. */
    void replace(TextDocumentIdentifier file, String text) {
        change(file, new TextDocumentContentChangeEvent(text));
    }

    /** Closes a file. */
    void close(TextDocumentIdentifier file) {
        server().getTextDocumentService().didClose(new DidCloseTextDocumentParams(file));
    }

    /** The version of an open file. */
    int version(TextDocumentIdentifier file) {
        return versions.get(file.getUri());
    }

    /** The findings that the server pushed for the newest version of an open file, as soon as it has; of one that is not open, the last. */
    List<Diagnostic> findings(TextDocumentIdentifier file) {
        return awaitPublished(file.getUri(), pushed -> Objects.equals(versions.get(file.getUri()), pushed.getVersion())).getDiagnostics();
    }

    /** The codes of these findings. */
    List<String> codes(TextDocumentIdentifier file) {
        return findings(file).stream().map(finding -> finding.getCode().getLeft()).toList();
    }

    /** What was pushed last for a file, once it is as wanted. */
    synchronized PublishDiagnosticsParams awaitPublished(String uri, Predicate<PublishDiagnosticsParams> wanted) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (!published.containsKey(uri) || !wanted.test(published.get(uri))) {
            await(end, "the findings of " + uri + "; the last were " + published.get(uri));
        }
        return published.get(uri);
    }

    /** How often findings of a file were pushed. */
    synchronized int publications(String uri) {
        return publications.getOrDefault(uri, 0);
    }

    /** Waits until the server has sent something: the name of a notification or a request, or a message to show. */
    synchronized void awaitHeard(String wanted) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (heard.stream().noneMatch(what -> what.contains(wanted))) {
            await(end, "'" + wanted + "' among " + heard);
        }
        heard.removeIf(what -> what.contains(wanted));
    }

    private synchronized void awaitLoaded() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (progress.stream().noneMatch(shown -> shown.getValue().getLeft() instanceof WorkDoneProgressEnd)) {
            await(end, "the end of loading");
        }
    }

    private void await(long end, String what) {
        try {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                throw new AssertionError("waited in vain for " + what);
            }
            wait(left);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** The progress that was shown. */
    synchronized List<ProgressParams> progress() {
        return List.copyOf(progress);
    }

    /** Sets what the server is told when it asks for settings, and tells it that they changed. */
    void set(String key, String value) {
        settings = settings.deepCopy();
        settings.addProperty(key, value);
        JsonObject all = new JsonObject();
        all.add("gpai", settings);
        server().getWorkspaceService().didChangeConfiguration(new org.eclipse.lsp4j.DidChangeConfigurationParams(all));
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            get(server().shutdown());
            server().exit();
            try {
                if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    throw new AssertionError("the server did not end");
                }
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    private synchronized void hear(String what) {
        heard.add(what);
        notifyAll();
    }

    @Override
    public synchronized void publishDiagnostics(PublishDiagnosticsParams pushed) {
        published.put(pushed.getUri(), pushed);
        publications.merge(pushed.getUri(), 1, Integer::sum);
        notifyAll();
    }

    @Override
    public CompletableFuture<List<Object>> configuration(ConfigurationParams params) {
        JsonArray answer = new JsonArray();
        params.getItems().forEach(item -> answer.add(settings));
        return CompletableFuture.completedFuture(List.of(new Gson().fromJson(answer, Object[].class)));
    }

    @Override
    public CompletableFuture<Void> registerCapability(RegistrationParams params) {
        params.getRegistrations().forEach(registration -> hear("registered " + registration.getMethod()));
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<Void> createProgress(WorkDoneProgressCreateParams params) {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public synchronized void notifyProgress(ProgressParams params) {
        progress.add(params);
        notifyAll();
    }

    @Override
    public CompletableFuture<Void> refreshDiagnostics() {
        hear("refresh diagnostics");
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<Void> refreshInlayHints() {
        hear("refresh inlay hints");
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<Void> refreshCodeLenses() {
        hear("refresh code lenses");
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<Void> refreshSemanticTokens() {
        hear("refresh semantic tokens");
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void assessed(TextDocumentIdentifier file) {
        hear("assessed " + file.getUri());
    }

    @Override
    public void telemetryEvent(Object event) {
        hear("telemetry");
    }

    @Override
    public void showMessage(MessageParams message) {
        hear("message " + message.getMessage());
    }

    @Override
    public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams request) {
        hear("question " + request.getMessage());
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void logMessage(MessageParams message) {
        hear("log " + message.getMessage());
    }
}
