package org.gpailang.lsp;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.TextDocumentContentParams;
import org.eclipse.lsp4j.TextDocumentContentResult;
import org.eclipse.lsp4j.WorkspaceDiagnosticParams;
import org.eclipse.lsp4j.WorkspaceDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.gpailang.lsp.features.Commands;
import org.gpailang.lsp.features.Symbols;
import org.gpailang.lsp.state.Snapshot;

/** Forwards what the client says and asks about the whole workspace. */
final class WorkspaceRequests implements WorkspaceService {

    private final Supplier<Session> sessions;

    /** @param sessions returns the session; throws if the client has not initialised the server */
    WorkspaceRequests(Supplier<Session> sessions) {
        this.sessions = sessions;
    }

    @Override
    public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
        sessions.get().filesChanged(params.getChanges());
    }

    @Override
    public void didChangeConfiguration(DidChangeConfigurationParams params) {
        sessions.get().changeSettings(params.getSettings());
    }

    @Override
    public void didChangeWorkspaceFolders(DidChangeWorkspaceFoldersParams params) {
        sessions.get().foldersChanged(params.getEvent().getAdded(), params.getEvent().getRemoved());
    }

    private <T> CompletableFuture<T> answered(Function<Snapshot, T> answer) {
        return sessions.get().requests().answered(answer);
    }

    @Override
    public CompletableFuture<WorkspaceDiagnosticReport> diagnostic(WorkspaceDiagnosticParams params) {
        return answered(snapshot -> sessions.get().diagnosing().pull(snapshot, params.getPreviousResultIds()));
    }

    @Override
    public CompletableFuture<Either<List<? extends SymbolInformation>,
            List<? extends WorkspaceSymbol>>> symbol(WorkspaceSymbolParams params) {
        return answered(snapshot -> Either.forRight(Symbols.matching(snapshot, params.getQuery())));
    }

    /** The text of a catalogue file. */
    @Override
    public CompletableFuture<TextDocumentContentResult> textDocumentContent(TextDocumentContentParams params) {
        return answered(snapshot -> new TextDocumentContentResult(snapshot.catalogueText(params.getUri())));
    }

    @Override
    public CompletableFuture<Object> executeCommand(ExecuteCommandParams params) {
        return answered(snapshot -> Commands.run(snapshot, params.getCommand(),
                Optional.ofNullable(params.getArguments()).orElse(List.of())));
    }
}
