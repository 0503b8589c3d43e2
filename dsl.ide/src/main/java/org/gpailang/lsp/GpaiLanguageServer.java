package org.gpailang.lsp;

import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.eclipse.lsp4j.*;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.jsonrpc.services.JsonRequest;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.gpailang.cli.GpaiCommand;
import org.gpailang.lsp.convert.DiagnosticConverter;
import org.gpailang.lsp.convert.Edits;
import org.gpailang.lsp.convert.UriMapper;
import org.gpailang.lsp.features.CodeActions;
import org.gpailang.lsp.features.CodeLenses;
import org.gpailang.lsp.features.Commands;
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
import org.gpailang.project.ProjectFile;
import org.gpailang.project.ProjectFiles;

/**
 * The language server: it forwards notifications of the client to the workspace, and requests to the class of the feature. It does not
 * depend on the language itself.
 */
final class GpaiLanguageServer implements LanguageServer, TextDocumentService, WorkspaceService {

    private static final int CLEAN = 0;
    private static final int NOT_SHUT_DOWN = 1;

    private final Clock clock;
    private final Optional<Path> documentation;
    private final ScheduledExecutorService background = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "background");
        thread.setDaemon(true);
        return thread;
    });
    private final DiagnosticsPublisher diagnosing;
    private final Formatting layout = new Formatting();
    private final SemanticTokensCache tokens = new SemanticTokensCache();
    private GpaiClient client;
    private ClientSupport support;
    private List<Path> roots = List.of();
    private volatile ProjectFile project = ProjectFile.NONE;
    private Workspace workspace;
    private RequestDispatcher requests;
    private WorkspaceLoader loading;
    private volatile Optional<Progress> progress = Optional.empty();
    private boolean shutDown;

    /**
     * @param clock provides the current date
     * @param documentation the folder with the pages of the codes and the catalogue files; absent if the program does not run from
     *     its distribution
     */
    GpaiLanguageServer(Clock clock, Optional<Path> documentation) {
        this.clock = clock;
        this.documentation = documentation;
        this.diagnosing = new DiagnosticsPublisher(new DiagnosticConverter(documentation.map(folder -> folder.resolve("rules"))));
    }

    /** Sets the client. */
    void connect(GpaiClient connected) {
        client = connected;
    }

    /** The exit code: 0 if the client shut the server down first. */
    int exitCode() {
        return shutDown ? CLEAN : NOT_SHUT_DOWN;
    }

    // lifecycle

    @Override
    public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
        support = ClientSupport.of(params);
        roots = roots(params);
        workspace = new Workspace(new UriMapper(roots, support.extended() ? Optional.empty()
                : documentation.map(folder -> folder.resolve("catalogue")).filter(Files::isDirectory)), () -> LocalDate.now(clock),
                this::made, defect -> log(MessageType.Error, "A snapshot could not be created: " + defect));
        workspace.settings(Settings.of(params.getInitializationOptions()));
        readProject();
        requests = new RequestDispatcher(workspace);
        loading = new WorkspaceLoader(workspace, message -> log(MessageType.Warning, message));
        Optional.ofNullable(params.getProcessId()).flatMap(id -> ProcessHandle.of(id)).ifPresent(parent ->
                parent.onExit().thenRun(() -> Runtime.getRuntime().halt(NOT_SHUT_DOWN)));
        return CompletableFuture.completedFuture(new InitializeResult(Capabilities.of(support),
                new ServerInfo("gpai", GpaiCommand.version())));
    }

    /** Reads the project file of the first workspace folder that has one. An invalid one is reported, and the one before stays. */
    private void readProject() {
        Optional<Path> file = roots.stream().flatMap(root -> ProjectFile.find(root).stream()).findFirst();
        try {
            project = file.isPresent() ? ProjectFile.read(file.get()) : ProjectFile.NONE;
            workspace.project(project);
        } catch (ProjectFile.Invalid e) {
            client.showMessage(new MessageParams(MessageType.Warning, e.getMessage()));
        }
    }

    private static List<Path> roots(InitializeParams params) {
        List<String> uris = new ArrayList<>();
        if (params.getWorkspaceFolders() != null) {
            params.getWorkspaceFolders().forEach(folder -> uris.add(folder.getUri()));
        } else if (params.getRootUri() != null) {
            uris.add(params.getRootUri());
        } else if (params.getRootPath() != null) {
            uris.add(Path.of(params.getRootPath()).toUri().toString());
        }
        return uris.stream().flatMap(uri -> UriMapper.path(uri).stream()).toList();
    }

    @Override
    public void initialized(InitializedParams params) {
        if (support.watchesFiles()) {
            client.registerCapability(new RegistrationParams(List.of(new Registration("gpai-files", "workspace/didChangeWatchedFiles",
                    new DidChangeWatchedFilesRegistrationOptions(List.of(new FileSystemWatcher(Either.forLeft("**/*.gpai")),
                            new FileSystemWatcher(Either.forLeft("**/" + ProjectFile.NAME))))))));
        }
        askForSettings();
        if (roots.isEmpty()) {
            workspace.loaded();
        } else {
            background.execute(() -> load(roots));
        }
        untilMidnight();
    }

    private void load(List<Path> folders) {
        Progress shown = Progress.begin(client, support.progress(), "Loading .gpai files");
        progress = Optional.of(shown);
        try {
            loading.load(folders, new ProjectFiles(project, true), shown, shown::cancelled);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            progress = Optional.empty();
            shown.end();
        }
    }

    private void untilMidnight() {
        ZonedDateTime now = ZonedDateTime.now(clock);
        Duration left = Duration.between(now, now.toLocalDate().plusDays(1).atStartOfDay(now.getZone()));
        background.schedule(() -> {
            workspace.changed();
            untilMidnight();
        }, left.toMillis() + 1, TimeUnit.MILLISECONDS);
    }

    private void askForSettings() {
        if (support.configuration()) {
            ConfigurationItem item = new ConfigurationItem();
            item.setSection("gpai");
            client.configuration(new ConfigurationParams(List.of(item)))
                    // a client without settings answers null; the options of the initialization remain in force
                    .thenAccept(sent -> sent.stream().filter(section -> section instanceof JsonObject).findFirst()
                            .ifPresent(section -> set(Settings.of(section))));
        }
    }

    private void set(Settings settings) {
        settings.problem().ifPresent(problem -> client.showMessage(new MessageParams(MessageType.Warning, problem)));
        workspace.settings(settings);
        requests.answered(snapshot -> settings.ruleset().filter(name -> !snapshot.reading().rulesets().containsKey(name)))
                .thenAccept(unknown -> unknown.ifPresent(name -> client.showMessage(new MessageParams(MessageType.Warning,
                        "The setting gpai.ruleset names '" + name
                                + "', which no file declares. The ruleset of each file is used instead."))));
    }

    @Override
    public CompletableFuture<Object> shutdown() {
        shutDown = true;
        workspace.close();
        background.shutdownNow();
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void exit() {
        Runtime.getRuntime().halt(exitCode());
    }

    @Override
    public void setTrace(SetTraceParams params) {
        // no trace: the client sees all messages itself
    }

    @Override
    public void cancelProgress(WorkDoneProgressCancelParams params) {
        progress.filter(shown -> shown.token().equals(params.getToken())).ifPresent(Progress::cancel);
    }

    @Override
    public TextDocumentService getTextDocumentService() {
        return this;
    }

    @Override
    public WorkspaceService getWorkspaceService() {
        return this;
    }

    private void log(MessageType type, String message) {
        client.logMessage(new MessageParams(type, message));
    }

    // notifications from the client

    @Override
    public void didOpen(DidOpenTextDocumentParams params) {
        TextDocumentItem opened = params.getTextDocument();
        if (workspace.addresses().catalogueFile(opened.getUri()).isEmpty()) {
            workspace.open(opened.getUri(), opened.getVersion(), opened.getText());
        }
    }

    @Override
    public void didChange(DidChangeTextDocumentParams params) {
        workspace.change(params.getTextDocument().getUri(), Optional.ofNullable(params.getTextDocument().getVersion()).orElse(0),
                params.getContentChanges());
    }

    @Override
    public void didClose(DidCloseTextDocumentParams params) {
        String uri = params.getTextDocument().getUri();
        if (workspace.addresses().catalogueFile(uri).isEmpty()) {
            workspace.close(uri, UriMapper.path(uri).filter(path -> roots.stream().anyMatch(path::startsWith)).filter(Files::isRegularFile)
                    .filter(new ProjectFiles(project, true)::contains).flatMap(loading::read));
        }
    }

    @Override
    public void didSave(DidSaveTextDocumentParams params) {
        // the text is known already
    }

    @Override
    public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
        Map<String, Optional<String>> texts = new LinkedHashMap<>();
        ProjectFiles files = new ProjectFiles(project, true);
        for (FileEvent event : params.getChanges()) {
            UriMapper.path(event.getUri()).filter(path -> path.toString().endsWith(".gpai")).ifPresent(path ->
                    texts.put(event.getUri(), event.getType() == FileChangeType.Deleted || !files.contains(path) ? Optional.empty()
                            : loading.read(path)));
        }
        if (params.getChanges().stream().anyMatch(event -> event.getUri().endsWith("/" + ProjectFile.NAME))) {
            readProject();
            workspace.leave(roots, List.of());
            background.execute(() -> load(roots));
        }
        workspace.onDisk(texts);
    }

    @Override
    public void didChangeConfiguration(DidChangeConfigurationParams params) {
        if (support.configuration()) {
            askForSettings();
        } else {
            set(Settings.of(params.getSettings()));
        }
    }

    @Override
    public void didChangeWorkspaceFolders(DidChangeWorkspaceFoldersParams params) {
        List<Path> added = params.getEvent().getAdded().stream().flatMap(folder -> UriMapper.path(folder.getUri()).stream()).toList();
        List<Path> removed = params.getEvent().getRemoved().stream().flatMap(folder -> UriMapper.path(folder.getUri()).stream()).toList();
        List<Path> now = new ArrayList<>(roots);
        now.removeAll(removed);
        now.addAll(added);
        roots = List.copyOf(now);
        workspace.leave(removed, roots);
        readProject();
        background.execute(() -> load(added));
    }

    // notifications to the client

    private void made(Optional<Snapshot> before, Snapshot snapshot) {
        if (!support.pullsDiagnostics()) {
            diagnosing.push(before, snapshot, client);
        } else if (news(before, snapshot, snapshot.views())) {
            client.refreshDiagnostics();
        }
        if (news(before, snapshot, snapshot.opened())) {
            if (support.refreshesHints()) {
                client.refreshInlayHints();
            }
            if (support.refreshesLenses()) {
                client.refreshCodeLenses();
            }
            if (support.refreshesTokens()) {
                client.refreshSemanticTokens();
            }
        }
        if (support.extended()) {
            snapshot.opened().forEach(view -> client.assessed(new TextDocumentIdentifier(view.uri())));
        }
    }

    /** Whether findings changed in files whose own text did not change; for the others, the client pulls diagnostics anyway. */
    private static boolean news(Optional<Snapshot> before, Snapshot snapshot, List<FileView> views) {
        return before.filter(earlier -> earlier.asOf().equals(snapshot.asOf()) && earlier.complete() == snapshot.complete()).isEmpty()
                || views.stream().anyMatch(view -> before.get().view(view.name())
                        .filter(earlier -> earlier.findings().equals(view.findings())
                        || !before.get().version(view.name()).equals(snapshot.version(view.name()))).isEmpty());
    }

    // requests from the client

    private <T> CompletableFuture<T> about(TextDocumentIdentifier file, T absent, Function<FileView, T> answer) {
        return requests == null ? notYet() : requests.about(file.getUri(), absent, answer);
    }

    private <T> CompletableFuture<T> across(TextDocumentIdentifier file, T absent, Function<FileView, T> answer) {
        return requests == null ? notYet() : requests.across(file.getUri(), absent, answer);
    }

    private <T> CompletableFuture<T> answered(Function<Snapshot, T> answer) {
        return requests == null ? notYet() : requests.answered(answer);
    }

    private static <T> CompletableFuture<T> notYet() {
        return CompletableFuture.failedFuture(new ResponseErrorException(new ResponseError(ResponseErrorCode.ServerNotInitialized,
                "The server has not been initialised yet.", null)));
    }

    @Override
    public CompletableFuture<DocumentDiagnosticReport> diagnostic(DocumentDiagnosticParams params) {
        return about(params.getTextDocument(), new DocumentDiagnosticReport(new RelatedFullDocumentDiagnosticReport(List.of())),
                view -> diagnosing.pull(view, params.getPreviousResultId()));
    }

    @Override
    public CompletableFuture<WorkspaceDiagnosticReport> diagnostic(WorkspaceDiagnosticParams params) {
        return answered(snapshot -> diagnosing.pull(snapshot, params.getPreviousResultIds()));
    }

    @Override
    public CompletableFuture<Hover> hover(HoverParams params) {
        return about(params.getTextDocument(), null, view -> Hovers.at(view, params.getPosition()).orElse(null));
    }

    @Override
    public CompletableFuture<List<InlayHint>> inlayHint(InlayHintParams params) {
        return about(params.getTextDocument(), List.of(), view -> InlayHints.in(view, params.getRange()));
    }

    @Override
    public CompletableFuture<List<? extends CodeLens>> codeLens(CodeLensParams params) {
        return about(params.getTextDocument(), List.of(), view -> CodeLenses.of(view, support.commands()));
    }

    @Override
    public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(CompletionParams params) {
        if (requests == null) {
            return notYet();
        }
        // uses the current text of this file; declarations of other files may be slightly older
        Optional<Snapshot> newest = workspace.newest();
        return (newest.isPresent() ? requests.atOnce(() -> newest.get()) : requests.answered(snapshot -> snapshot))
                .thenApply(snapshot -> Either.forLeft(workspace.text(params.getTextDocument().getUri())
                        .map(source -> Completions.at(source, params.getPosition(), snapshot, support.snippets())).orElse(List.of())));
    }

    @Override
    public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams params) {
        return about(params.getTextDocument(), List.of(),
                view -> CodeActions.in(view, params.getRange(), params.getContext(), edits()).stream()
                .map(Either::<Command, CodeAction>forRight).toList());
    }

    private Edits edits() {
        return new Edits(support.documentChanges());
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
        return about(params.getTextDocument(), List.of(), view -> Symbols.of(view, support.hierarchicalSymbols()));
    }

    @Override
    public CompletableFuture<Either<List<? extends SymbolInformation>,
            List<? extends WorkspaceSymbol>>> symbol(WorkspaceSymbolParams params) {
        return answered(snapshot -> Either.forRight(Symbols.matching(snapshot, params.getQuery())));
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
        return about(params.getTextDocument(), List.of(), view -> FoldingRanges.of(view, support.lineFoldingOnly()));
    }

    @Override
    public CompletableFuture<List<SelectionRange>> selectionRange(SelectionRangeParams params) {
        return about(params.getTextDocument(), List.of(), view -> SelectionRanges.around(view, params.getPositions()));
    }

    @Override
    public CompletableFuture<SemanticTokens> semanticTokensFull(SemanticTokensParams params) {
        return about(params.getTextDocument(), new SemanticTokens(List.of()), tokens::full);
    }

    @Override
    public CompletableFuture<Either<SemanticTokens, SemanticTokensDelta>> semanticTokensFullDelta(SemanticTokensDeltaParams params) {
        return about(params.getTextDocument(), Either.forLeft(new SemanticTokens(List.of())),
                view -> tokens.delta(view, params.getPreviousResultId()));
    }

    @Override
    public CompletableFuture<SemanticTokens> semanticTokensRange(SemanticTokensRangeParams params) {
        return about(params.getTextDocument(), new SemanticTokens(List.of()),
                view -> new SemanticTokens(SemanticTokenList.in(view, params.getRange())));
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

    @Override
    public CompletableFuture<Object> executeCommand(ExecuteCommandParams params) {
        return answered(snapshot -> Commands.run(snapshot, params.getCommand(),
                Optional.ofNullable(params.getArguments()).orElse(List.of())));
    }

    /** The text of a catalogue file. */
    @JsonRequest("gpai/catalogue")
    public CompletableFuture<Map<String, String>> catalogue(TextDocumentIdentifier file) {
        return answered(snapshot -> Map.of("text", snapshot.viewOf(file.getUri()).filter(FileView::shipped).map(FileView::text)
                .orElse("")));
    }
}
