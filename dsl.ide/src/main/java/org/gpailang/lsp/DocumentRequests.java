package org.gpailang.lsp;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.lsp4j.*;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.gpailang.lsp.convert.Edits;
import org.gpailang.lsp.features.CodeActions;
import org.gpailang.lsp.features.CodeLenses;
import org.gpailang.lsp.features.CompletionDocumentation;
import org.gpailang.lsp.features.Completions;
import org.gpailang.lsp.features.DocumentLinks;
import org.gpailang.lsp.features.FoldingRanges;
import org.gpailang.lsp.features.Formatting;
import org.gpailang.lsp.features.Hovers;
import org.gpailang.lsp.features.InlayHints;
import org.gpailang.lsp.features.References;
import org.gpailang.lsp.features.Rename;
import org.gpailang.lsp.features.SelectionRanges;
import org.gpailang.lsp.features.SemanticTokenList;
import org.gpailang.lsp.features.SemanticTokensCache;
import org.gpailang.lsp.features.Symbols;
import org.gpailang.lsp.features.TypeHierarchy;
import org.gpailang.lsp.state.FileView;
import org.gpailang.lsp.state.Snapshot;
import org.gpailang.lsp.state.Workspace;

/**
 * Forwards what the client says and asks about the text of a file: notifications to the workspace, and requests to the class of the
 * feature.
 */
final class DocumentRequests implements TextDocumentService {

    private final Formatting layout = new Formatting();
    private final SemanticTokensCache tokens = new SemanticTokensCache();
    private final Supplier<Session> sessions;

    /** @param sessions returns the session; throws if the client has not initialised the server */
    DocumentRequests(Supplier<Session> sessions) {
        this.sessions = sessions;
    }

    private Session session() {
        return sessions.get();
    }

    @Override
    public void didOpen(DidOpenTextDocumentParams params) {
        TextDocumentItem opened = params.getTextDocument();
        Workspace workspace = session().workspace();
        if (workspace.addresses().catalogueFile(opened.getUri()).isEmpty()) {
            session().opened(opened.getUri());
            workspace.open(opened.getUri(), opened.getVersion(), opened.getText());
        }
    }

    @Override
    public void didChange(DidChangeTextDocumentParams params) {
        session().workspace().change(params.getTextDocument().getUri(),
                Optional.ofNullable(params.getTextDocument().getVersion()).orElse(0), params.getContentChanges());
    }

    @Override
    public void didClose(DidCloseTextDocumentParams params) {
        String uri = params.getTextDocument().getUri();
        Workspace workspace = session().workspace();
        if (workspace.addresses().catalogueFile(uri).isEmpty()) {
            workspace.close(uri, session().onDisk(uri));
        }
    }

    @Override
    public void didSave(DidSaveTextDocumentParams params) {
        // the text was already received
    }

    private <T> CompletableFuture<T> about(TextDocumentIdentifier file, T absent, Function<FileView, T> answer) {
        return session().requests().about(file.getUri(), absent, answer);
    }

    private <T> CompletableFuture<T> across(TextDocumentIdentifier file, T absent, Function<FileView, T> answer) {
        return session().requests().across(file.getUri(), absent, answer);
    }

    private <T> CompletableFuture<T> answered(Function<Snapshot, T> answer) {
        return session().requests().answered(answer);
    }

    @Override
    public CompletableFuture<DocumentDiagnosticReport> diagnostic(DocumentDiagnosticParams params) {
        return about(params.getTextDocument(), new DocumentDiagnosticReport(new RelatedFullDocumentDiagnosticReport(List.of())),
                view -> session().diagnosing().pull(view, params.getPreviousResultId()));
    }

    @Override
    public CompletableFuture<Hover> hover(HoverParams params) {
        return about(params.getTextDocument(), null, view -> Hovers.at(view, params.getPosition()).orElse(null));
    }

    @Override
    public CompletableFuture<List<InlayHint>> inlayHint(InlayHintParams params) {
        return about(params.getTextDocument(), List.of(), view -> view.snapshot().settings().hints()
                ? InlayHints.in(view, params.getRange()) : List.of());
    }

    @Override
    public CompletableFuture<List<? extends CodeLens>> codeLens(CodeLensParams params) {
        return about(params.getTextDocument(), List.of(), view -> view.snapshot().settings().lenses()
                ? CodeLenses.of(view, session().support().commands()) : List.of());
    }

    @Override
    public CompletableFuture<CodeLens> resolveCodeLens(CodeLens unresolved) {
        return CodeLenses.uri(unresolved).map(uri -> about(new TextDocumentIdentifier(uri), unresolved,
                view -> CodeLenses.completed(view, unresolved, session().support().commands())))
                .orElseGet(() -> CompletableFuture.completedFuture(unresolved));
    }

    @Override
    public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(CompletionParams params) {
        Session session = session();
        // uses the current text of this file; declarations of other files may be slightly older
        Optional<Snapshot> newest = session.workspace().newest();
        return (newest.isPresent() ? session.requests().atOnce(() -> newest.get()) : session.requests().answered(snapshot -> snapshot))
                .thenApply(snapshot -> Either.forLeft(session.workspace().text(params.getTextDocument().getUri()).map(source ->
                        Completions.at(source, params.getPosition(), snapshot, session.support().snippets(),
                                session.support().lateDocumentation())).orElse(List.of())));
    }

    @Override
    public CompletableFuture<CompletionItem> resolveCompletionItem(CompletionItem unresolved) {
        return answered(snapshot -> CompletionDocumentation.completed(snapshot, unresolved));
    }

    @Override
    public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams params) {
        return about(params.getTextDocument(), List.of(),
                view -> CodeActions.in(view, params.getRange(), params.getContext(), edits()).stream()
                .map(Either::<Command, CodeAction>forRight).toList());
    }

    private Edits edits() {
        return new Edits(session().support().documentChanges());
    }

    @Override
    public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>> definition(DefinitionParams params) {
        return about(params.getTextDocument(), Either.forLeft(List.of()),
                view -> Either.forLeft(References.definition(view, params.getPosition())));
    }

    @Override
    public CompletableFuture<List<? extends Location>> references(ReferenceParams params) {
        return across(params.getTextDocument(), List.of(),
                view -> References.references(view, params.getPosition(), params.getContext().isIncludeDeclaration()));
    }

    @Override
    public CompletableFuture<List<? extends DocumentHighlight>> documentHighlight(DocumentHighlightParams params) {
        return about(params.getTextDocument(), List.of(), view -> References.highlights(view, params.getPosition()));
    }

    @Override
    public CompletableFuture<Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>> prepareRename(PrepareRenameParams params) {
        return about(params.getTextDocument(), null,
                view -> Rename.prepare(view, params.getPosition()).map(Either3::<Range, PrepareRenameResult,
                        PrepareRenameDefaultBehavior>forSecond).orElse(null));
    }

    @Override
    public CompletableFuture<WorkspaceEdit> rename(RenameParams params) {
        return across(params.getTextDocument(), null, view -> Rename.rename(view, params.getPosition(), params.getNewName(), edits()));
    }

    @Override
    public CompletableFuture<List<Either<SymbolInformation, DocumentSymbol>>> documentSymbol(DocumentSymbolParams params) {
        return about(params.getTextDocument(), List.of(), view -> Symbols.of(view, session().support().hierarchicalSymbols()));
    }

    @Override
    public CompletableFuture<List<TypeHierarchyItem>> prepareTypeHierarchy(TypeHierarchyPrepareParams params) {
        return about(params.getTextDocument(), List.of(), view -> TypeHierarchy.prepare(view, params.getPosition()));
    }

    @Override
    public CompletableFuture<List<TypeHierarchyItem>> typeHierarchySupertypes(TypeHierarchySupertypesParams params) {
        return answered(snapshot -> TypeHierarchy.originals(snapshot, params.getItem()));
    }

    @Override
    public CompletableFuture<List<TypeHierarchyItem>> typeHierarchySubtypes(TypeHierarchySubtypesParams params) {
        return answered(snapshot -> TypeHierarchy.descendants(snapshot, params.getItem()));
    }

    @Override
    public CompletableFuture<List<DocumentLink>> documentLink(DocumentLinkParams params) {
        return about(params.getTextDocument(), List.of(), DocumentLinks::in);
    }

    @Override
    public CompletableFuture<List<FoldingRange>> foldingRange(FoldingRangeRequestParams params) {
        return about(params.getTextDocument(), List.of(), view -> FoldingRanges.of(view, session().support().lineFoldingOnly()));
    }

    @Override
    public CompletableFuture<List<SelectionRange>> selectionRange(SelectionRangeParams params) {
        return about(params.getTextDocument(), List.of(), view -> SelectionRanges.around(view, params.getPositions()));
    }

    @Override
    public CompletableFuture<SemanticTokens> semanticTokensFull(SemanticTokensParams params) {
        return about(params.getTextDocument(), new SemanticTokens(List.of()),
                view -> tokens.full(view, session().support().namesOnly()));
    }

    @Override
    public CompletableFuture<Either<SemanticTokens, SemanticTokensDelta>> semanticTokensFullDelta(SemanticTokensDeltaParams params) {
        return about(params.getTextDocument(), Either.forLeft(new SemanticTokens(List.of())),
                view -> tokens.delta(view, params.getPreviousResultId(), session().support().namesOnly()));
    }

    @Override
    public CompletableFuture<SemanticTokens> semanticTokensRange(SemanticTokensRangeParams params) {
        return about(params.getTextDocument(), new SemanticTokens(List.of()),
                view -> new SemanticTokens(SemanticTokenList.in(view, params.getRange(), session().support().namesOnly())));
    }

    @Override
    public CompletableFuture<List<? extends TextEdit>> formatting(DocumentFormattingParams params) {
        return about(params.getTextDocument(), List.of(), layout::of);
    }

    @Override
    public CompletableFuture<List<? extends TextEdit>> rangeFormatting(DocumentRangeFormattingParams params) {
        return about(params.getTextDocument(), List.of(), view -> layout.in(view, params.getRange()));
    }

    @Override
    public CompletableFuture<List<? extends TextEdit>> onTypeFormatting(DocumentOnTypeFormattingParams params) {
        return about(params.getTextDocument(), List.of(), view -> layout.typed(view, params.getPosition(), params.getCh()));
    }
}
