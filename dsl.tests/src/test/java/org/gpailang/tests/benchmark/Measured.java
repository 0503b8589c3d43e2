package org.gpailang.tests.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.ConfigurationParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkDoneProgressCreateParams;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.services.LanguageServer;
import org.gpailang.tests.fixtures.QuietClient;

/** A server that is measured: it is started, told of texts and changes, and waited for. */
final class Measured extends QuietClient implements AutoCloseable {

    private static final long PATIENCE = 120;

    private final Process process;
    private final Launcher<LanguageServer> launcher;
    private final String language;
    private final Map<String, PublishDiagnosticsParams> published = new HashMap<>();
    private final Map<String, Long> publishedAt = new HashMap<>();
    private int publications;
    private int version = 1;

    Measured(Contender contender, Path folder, ClientCapabilities capabilities) throws Exception {
        language = contender.language();
        process = new ProcessBuilder(contender.command()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        launcher = new Launcher.Builder<LanguageServer>().setLocalService(this).setRemoteInterface(LanguageServer.class)
                .setInput(process.getInputStream()).setOutput(process.getOutputStream()).create();
        launcher.startListening();
        InitializeParams params = new InitializeParams();
        params.setCapabilities(capabilities);
        params.setWorkspaceFolders(List.of(new WorkspaceFolder(folder.toUri().toString(), "bench")));
        params.setRootUri(folder.toUri().toString());
        server().initialize(params).get(PATIENCE, TimeUnit.SECONDS);
        server().initialized(new InitializedParams());
    }

    LanguageServer server() {
        return launcher.getRemoteProxy();
    }

    void open(String uri, String text) {
        server().getTextDocumentService().didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri, language, 1, text)));
    }

    void change(String uri, Range range, String text) {
        server().getTextDocumentService().didChange(new DidChangeTextDocumentParams(new VersionedTextDocumentIdentifier(uri, ++version),
                List.of(new TextDocumentContentChangeEvent(range, text))));
    }

    /** Waits for findings of a file that were pushed after a moment; when they came, in nanoseconds. */
    synchronized long awaitFindings(String uri, long after) throws InterruptedException {
        return await(() -> publishedAt.getOrDefault(uri, Long.MIN_VALUE) >= after && versionIsNew(uri), uri);
    }

    private boolean versionIsNew(String uri) {
        Integer about = published.get(uri).getVersion();
        return about == null || version == 1 || about == version;
    }

    /** Asks for the findings of a file; when they came, in nanoseconds. */
    long pull(String uri) throws Exception {
        server().getTextDocumentService().diagnostic(new DocumentDiagnosticParams(new TextDocumentIdentifier(uri)))
                .get(PATIENCE, TimeUnit.SECONDS);
        return System.nanoTime();
    }

    /** Waits until everything is known of all files. */
    void settle() throws Exception {
        server().getWorkspaceService().symbol(new WorkspaceSymbolParams("nothing-is-called-this")).get(PATIENCE, TimeUnit.SECONDS);
    }

    /** Waits until what was pushed for a file is as wanted; when it came, in nanoseconds. */
    synchronized long await(String uri, Predicate<PublishDiagnosticsParams> wanted) throws InterruptedException {
        return await(() -> published.containsKey(uri) && wanted.test(published.get(uri)), uri);
    }

    private long await(java.util.function.BooleanSupplier done, String uri) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
        while (!done.getAsBoolean()) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                throw new IllegalStateException("no findings of " + uri);
            }
            wait(left);
        }
        return publishedAt.get(uri);
    }

    synchronized int publications() {
        return publications;
    }

    /** The processor time that the process has used so far, in milliseconds; unlike the clock's it hardly depends on what else runs. */
    long processorTime() {
        return process.toHandle().info().totalCpuDuration().map(Duration::toMillis).orElse(0L);
    }

    /** The memory that the process holds, in MiB, as Linux counts it. */
    long memory() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream().filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024).findFirst().orElse(-1);
    }

    /** The range of a single character at an offset, or of none. */
    static Range range(String text, int offset, int length) {
        int line = (int) text.substring(0, offset).chars().filter(character -> character == '\n').count();
        int column = offset - text.lastIndexOf('\n', offset - 1) - 1;
        return new Range(new Position(line, column), new Position(line, column + length));
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    @Override
    public synchronized void publishDiagnostics(PublishDiagnosticsParams pushed) {
        published.put(pushed.getUri(), pushed);
        publishedAt.put(pushed.getUri(), System.nanoTime());
        publications++;
        notifyAll();
    }

    @Override
    public CompletableFuture<List<Object>> configuration(ConfigurationParams params) {
        return CompletableFuture.completedFuture(params.getItems().stream().map(item -> (Object) Map.of()).toList());
    }

    @Override
    public CompletableFuture<Void> registerCapability(RegistrationParams params) {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<Void> refreshDiagnostics() {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<Void> createProgress(WorkDoneProgressCreateParams params) {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void notifyProgress(ProgressParams params) {
        // nothing is shown
    }
}
