package org.gpailang.lsp;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.SetTraceParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.WorkDoneProgressCancelParams;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.jsonrpc.services.JsonRequest;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.gpailang.cli.GpaiCommand;

/** The language server: its lifecycle. Requests are answered by its services. */
final class GpaiLanguageServer implements LanguageServer {

    private static final int CLEAN = 0;
    /** The exit code if the client did not shut the server down first. */
    static final int NOT_SHUT_DOWN = 1;

    private final Clock clock;
    private final Optional<Path> documentation;
    private final DocumentRequests documents = new DocumentRequests(this::session);
    private final WorkspaceRequests workspace = new WorkspaceRequests(this::session);
    private GpaiClient client;
    private Runnable finish = () -> { };
    private volatile Optional<Session> session = Optional.empty();
    private boolean shutDown;

    /**
     * @param clock provides the current date
     * @param documentation the folder with the pages of the codes and the catalogue files; empty if the program does not run from
     *     its distribution
     */
    GpaiLanguageServer(Clock clock, Optional<Path> documentation) {
        this.clock = clock;
        this.documentation = documentation;
    }

    /**
     * Sets the client.
     *
     * @param farewell is run before the process ends on the client's request
     */
    void connect(GpaiClient connected, Runnable farewell) {
        client = connected;
        finish = farewell;
    }

    /** The exit code: 0 if the client shut the server down first. */
    int exitCode() {
        return shutDown ? CLEAN : NOT_SHUT_DOWN;
    }

    private Session session() {
        return session.orElseThrow(() -> new ResponseErrorException(new ResponseError(ResponseErrorCode.ServerNotInitialized,
                "The server has not been initialised yet.", null)));
    }

    @Override
    public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
        session = Optional.of(new Session(params, client, clock, documentation));
        Optional.ofNullable(params.getProcessId()).flatMap(id -> ProcessHandle.of(id)).ifPresent(parent ->
                parent.onExit().thenRun(() -> Runtime.getRuntime().halt(NOT_SHUT_DOWN)));
        return CompletableFuture.completedFuture(new InitializeResult(Capabilities.of(session().support()),
                new ServerInfo("gpai", GpaiCommand.version())));
    }

    @Override
    public void initialized(InitializedParams params) {
        session().start();
    }

    @Override
    public CompletableFuture<Object> shutdown() {
        shutDown = true;
        session.ifPresent(Session::close);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void exit() {
        finish.run();
        Runtime.getRuntime().halt(exitCode());
    }

    @Override
    public void setTrace(SetTraceParams params) {
        // no trace: the client sees all messages itself
    }

    @Override
    public void cancelProgress(WorkDoneProgressCancelParams params) {
        session().cancel(params.getToken());
    }

    @Override
    public TextDocumentService getTextDocumentService() {
        return documents;
    }

    @Override
    public WorkspaceService getWorkspaceService() {
        return workspace;
    }

    /** The text of a catalogue file. */
    @JsonRequest("gpai/catalogue")
    public CompletableFuture<Map<String, String>> catalogue(TextDocumentIdentifier file) {
        return session().requests().answered(snapshot -> Map.of("text", snapshot.catalogueText(file.getUri())));
    }
}
