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
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.ConfigurationItem;
import org.eclipse.lsp4j.ConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesRegistrationOptions;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.FileSystemWatcher;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.Registration;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.gpailang.lsp.convert.DiagnosticConverter;
import org.gpailang.lsp.convert.UriMapper;
import org.gpailang.lsp.state.FileView;
import org.gpailang.lsp.state.Snapshot;
import org.gpailang.lsp.state.Workspace;
import org.gpailang.project.ProjectFile;
import org.gpailang.project.ProjectFiles;

/** What the server knows once a client has initialised it: the client with its capabilities, and the files of its workspace. */
final class Session {

    private final GpaiClient client;
    private final ClientSupport support;
    private final Clock clock;
    private final DiagnosticsPublisher diagnosing;
    private final Workspace workspace;
    private final RequestDispatcher requests;
    private final WorkspaceLoader loading;
    private final ScheduledExecutorService background = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "background");
        thread.setDaemon(true);
        return thread;
    });
    private List<Path> roots;
    private volatile ProjectFile project = ProjectFile.NONE;
    private volatile Optional<Progress> progress = Optional.empty();

    /**
     * @param clock provides the current date
     * @param documentation the folder with the pages of the codes and the catalogue files; empty if the program does not run from
     *     its distribution
     */
    Session(InitializeParams params, GpaiClient client, Clock clock, Optional<Path> documentation) {
        this.client = client;
        this.clock = clock;
        support = ClientSupport.of(params);
        roots = roots(params);
        diagnosing = new DiagnosticsPublisher(new DiagnosticConverter(documentation.map(folder -> folder.resolve("rules"))));
        workspace = new Workspace(new UriMapper(roots, support.extended() || support.requestsTexts() ? Optional.empty()
                : documentation.map(folder -> folder.resolve("catalogue")).filter(Files::isDirectory)), () -> LocalDate.now(clock),
                this::made, defect -> log(MessageType.Error, "A snapshot could not be created: " + defect));
        workspace.settings(Settings.of(params.getInitializationOptions()));
        readProject(roots);
        requests = new RequestDispatcher(workspace);
        loading = new WorkspaceLoader(workspace, message -> log(MessageType.Warning, message));
    }

    /** The capabilities of the client. */
    ClientSupport support() {
        return support;
    }

    /** The files of the workspace. */
    Workspace workspace() {
        return workspace;
    }

    /** Answers requests. */
    RequestDispatcher requests() {
        return requests;
    }

    /** Sends findings to the client. */
    DiagnosticsPublisher diagnosing() {
        return diagnosing;
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

    /** Registers for changes of files, asks for the settings, and loads the files of the workspace. */
    void start() {
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

    /** Stops all work. */
    void close() {
        workspace.close();
        background.shutdownNow();
    }

    /** Without workspace folders, the first opened file that belongs to a project determines it, as on the command line. */
    void opened(String uri) {
        if (roots.isEmpty() && project.path().isEmpty()) {
            UriMapper.path(uri).map(Path::getParent).ifPresent(folder -> readProject(List.of(folder)));
        }
    }

    /**
     * Reads the project file of the first folder that has one. An invalid file is reported, and the previous settings are kept.
     */
    private void readProject(List<Path> folders) {
        Optional<Path> file = folders.stream().flatMap(root -> ProjectFile.find(root).stream()).findFirst();
        try {
            project = file.isPresent() ? ProjectFile.read(file.get()) : ProjectFile.NONE;
            workspace.project(project);
        } catch (ProjectFile.Invalid e) {
            client.showMessage(new MessageParams(MessageType.Warning, e.getMessage()));
        }
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

    /** Takes over changed settings: those sent, or, from a client that is asked for them, its answer. */
    void changeSettings(Object sent) {
        if (support.configuration()) {
            askForSettings();
        } else {
            apply(Settings.of(sent));
        }
    }

    private void askForSettings() {
        if (support.configuration()) {
            ConfigurationItem item = new ConfigurationItem();
            item.setSection("gpai");
            client.configuration(new ConfigurationParams(List.of(item)))
                    // a client without settings answers null; the options of the initialization remain in force
                    .thenAccept(sent -> sent.stream().filter(section -> section instanceof JsonObject).findFirst()
                            .ifPresent(section -> apply(Settings.of(section))));
        }
    }

    private void apply(Settings settings) {
        settings.problem().ifPresent(problem -> client.showMessage(new MessageParams(MessageType.Warning, problem)));
        workspace.settings(settings);
        requests.answered(snapshot -> settings.ruleset().filter(name -> !snapshot.reading().rulesets().containsKey(name)))
                .thenAccept(unknown -> unknown.ifPresent(name -> client.showMessage(new MessageParams(MessageType.Warning,
                        "The setting gpai.ruleset names '" + name
                                + "', which no file declares. The ruleset of each file is used instead."))));
    }

    /** Cancels the loading of files if the client shows it under this token. */
    void cancel(Either<String, Integer> token) {
        progress.filter(shown -> shown.token().equals(token)).ifPresent(Progress::cancel);
    }

    /** The text on the disk of a file of the workspace that is no longer open. */
    Optional<String> onDisk(String uri) {
        return UriMapper.path(uri).filter(path -> roots.stream().anyMatch(path::startsWith)).filter(Files::isRegularFile)
                .filter(new ProjectFiles(project, true)::contains).flatMap(loading::read);
    }

    /** Reads files that changed on the disk, and the project file. */
    void filesChanged(List<FileEvent> changes) {
        Map<String, Optional<String>> texts = new LinkedHashMap<>();
        ProjectFiles files = new ProjectFiles(project, true);
        for (FileEvent event : changes) {
            UriMapper.path(event.getUri()).filter(path -> path.toString().endsWith(".gpai")).ifPresent(path ->
                    texts.put(event.getUri(), event.getType() == FileChangeType.Deleted || !files.contains(path) ? Optional.empty()
                            : loading.read(path)));
        }
        if (changes.stream().anyMatch(event -> event.getUri().endsWith("/" + ProjectFile.NAME))) {
            readProject(roots);
            workspace.leave(roots, List.of());
            background.execute(() -> load(roots));
        }
        workspace.onDisk(texts);
    }

    /** Adds folders to the workspace and removes others. */
    void foldersChanged(List<WorkspaceFolder> addedFolders, List<WorkspaceFolder> removedFolders) {
        List<Path> added = addedFolders.stream().flatMap(folder -> UriMapper.path(folder.getUri()).stream()).toList();
        List<Path> removed = removedFolders.stream().flatMap(folder -> UriMapper.path(folder.getUri()).stream()).toList();
        List<Path> now = new ArrayList<>(roots);
        now.removeAll(removed);
        now.addAll(added);
        roots = List.copyOf(now);
        workspace.leave(removed, roots);
        readProject(roots);
        background.execute(() -> load(added));
    }

    private void log(MessageType type, String message) {
        client.logMessage(new MessageParams(type, message));
    }

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
        return before.filter(earlier -> earlier.asOf().equals(snapshot.asOf()) && earlier.complete() == snapshot.complete()
                && earlier.settings().equals(snapshot.settings())).isEmpty()
                || views.stream().anyMatch(view -> before.get().view(view.name())
                        .filter(earlier -> earlier.marked().equals(view.marked())
                        || !before.get().version(view.name()).equals(snapshot.version(view.name()))).isEmpty());
    }
}
