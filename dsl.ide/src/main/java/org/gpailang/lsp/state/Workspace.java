package org.gpailang.lsp.state;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.gpailang.analysis.Analysis;
import org.gpailang.analysis.LiveAnalysis;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.Severity;
import org.gpailang.language.linking.Program;
import org.gpailang.language.linking.SourceReader;
import org.gpailang.language.names.SourceText;
import org.gpailang.lsp.Settings;
import org.gpailang.lsp.convert.LineIndex;
import org.gpailang.lsp.convert.UriMapper;
import org.gpailang.project.ProjectFile;

/**
 * The current texts of all files, and the newest snapshot of their analysis.
 *
 * <p>A change of a text only replaces the text. The analysis runs in one thread, which alternates between two kinds of work. It analyses
 * the open files after all changes received so far and creates a snapshot, so that requests are answered while the user types. Then it
 * analyses the other files, until a text changes, and creates a snapshot when all are done. What open files need from other files is always
 * analysed with them, so that a snapshot is up to date for the open files. A request is answered from the first snapshot that contains the
 * text at the time of the request. Snapshots are immutable, so that requests can be answered concurrently.
 */
public final class Workspace {

    /** The work that the thread does next. */
    enum Work { OPEN_FILES, OTHER_FILES }

    private final Supplier<LocalDate> today;
    private final BiConsumer<Optional<Snapshot>, Snapshot> made;
    private final Consumer<Throwable> failed;
    private final Map<String, SourceText> onDisk = new HashMap<>();
    private final Map<String, Open> open = new HashMap<>();
    /** The files that were asked about without being open. */
    private final Set<String> asked = new HashSet<>();
    private final List<Waiting> waiting = new ArrayList<>();
    private final UriMapper addresses;
    private Settings settings = Settings.NONE;
    private ProjectFile project = ProjectFile.NONE;
    private boolean complete;
    private boolean closed;
    /**
     * The number of changes so far. The fields after it are the number of changes after which the open files, and then all files, were
     * analysed.
     */
    private volatile long wanted;
    private long reached;
    private long finished;
    private volatile Optional<Snapshot> newest = Optional.empty();
    // only used by the analysis thread; the analysis is created on first use, because loading the language takes time
    private LiveAnalysis analysis;
    private State taken;

    private record Open(String uri, int version, SourceText source) {}

    private record Waiting(long change, boolean settled, CompletableFuture<Snapshot> snapshot) {}

    /**
     * Creates a workspace with its own thread.
     *
     * @param today provides the as-of date if the settings do not contain one
     * @param made is called with each snapshot and the one before it
     * @param failed is called with the defect that prevented a snapshot; the previous snapshot is kept
     */
    public Workspace(UriMapper addresses, Supplier<LocalDate> today, BiConsumer<Optional<Snapshot>, Snapshot> made,
            Consumer<Throwable> failed) {
        this(addresses, today, made, failed, workspace -> {
            Thread thread = new Thread(workspace::work, "analysis");
            thread.setDaemon(true);
            thread.start();
        });
    }

    /**
     * Creates a workspace.
     *
     * @param start starts the thread; or does nothing, if {@link #perform} is called by a test
     */
    Workspace(UriMapper addresses, Supplier<LocalDate> today, BiConsumer<Optional<Snapshot>, Snapshot> made, Consumer<Throwable> failed,
            Consumer<Workspace> start) {
        this.addresses = addresses;
        this.today = today;
        this.made = made;
        this.failed = failed;
        start.accept(this);
    }

    /** The mapping between URIs and file names. */
    public UriMapper addresses() {
        return addresses;
    }

    /** The newest snapshot, which may not contain the current texts; empty before the first. */
    public Optional<Snapshot> newest() {
        return newest;
    }

    /** The first snapshot that is up to date for the open files; its analysis of other files may be outdated. */
    public CompletableFuture<Snapshot> now() {
        return snapshot(false);
    }

    /** The first snapshot that is up to date for all files. */
    public CompletableFuture<Snapshot> settled() {
        return snapshot(true);
    }

    /**
     * The first snapshot that is up to date for all files, with all findings in a file even if it is not open. In other files that are not
     * open, a snapshot has only errors, unless the settings list more.
     */
    public synchronized CompletableFuture<Snapshot> settledWith(String uri) {
        String name = addresses.name(uri);
        if (!open.containsKey(name) && onDisk.containsKey(name) && asked.add(name)) {
            changed();
        }
        return settled();
    }

    private synchronized CompletableFuture<Snapshot> snapshot(boolean all) {
        if ((all ? finished : reached) == wanted && newest.isPresent()) {
            return CompletableFuture.completedFuture(newest.get());
        }
        CompletableFuture<Snapshot> snapshot = new CompletableFuture<>();
        waiting.add(new Waiting(wanted, all, snapshot));
        return snapshot;
    }

    /** Adds a file that was opened in the editor; its text in the editor replaces that on the disk. */
    public synchronized void open(String uri, int version, String text) {
        String name = addresses.name(uri);
        open.put(name, new Open(uri, version, new SourceText(name, text)));
        changed();
    }

    /** Applies changes to a file that is open. */
    public synchronized void change(String uri, int version, List<TextDocumentContentChangeEvent> changes) {
        Open before = open.get(addresses.name(uri));
        if (before == null) {
            return;
        }
        String text = before.source().text();
        for (TextDocumentContentChangeEvent change : changes) {
            if (change.getRange() == null) {
                text = change.getText();
            } else {
                LineIndex lines = new LineIndex(text);
                int from = lines.offset(change.getRange().getStart());
                int to = Math.max(from, lines.offset(change.getRange().getEnd()));
                text = text.substring(0, from) + change.getText() + text.substring(to);
            }
        }
        open.put(before.source().name(), new Open(uri, version, new SourceText(before.source().name(), text)));
        changed();
    }

    /** Removes a file that was closed in the editor; its text on the disk is used again. */
    public synchronized void close(String uri, Optional<String> textOnDisk) {
        String name = addresses.name(uri);
        open.remove(name);
        textOnDisk.ifPresentOrElse(text -> onDisk.put(name, new SourceText(name, text)), () -> onDisk.remove(name));
        changed();
    }

    /** Updates the texts on the disk. An empty text means that the file was deleted. */
    public synchronized void onDisk(Map<String, Optional<String>> textByUri) {
        textByUri.forEach((uri, text) -> {
            String name = addresses.name(uri);
            text.ifPresentOrElse(known -> onDisk.put(name, new SourceText(name, known)), () -> onDisk.remove(name));
        });
        changed();
    }

    /** Removes the files on the disk that are below closed folders and not below a folder that is still open. */
    public synchronized void leave(List<Path> folders, List<Path> stay) {
        onDisk.keySet().removeIf(name -> UriMapper.path(addresses.uri(name))
                .filter(path -> folders.stream().anyMatch(path::startsWith) && stay.stream().noneMatch(path::startsWith)).isPresent());
        changed();
    }

    /** Records that all files of the workspace have been loaded. */
    public synchronized void loaded() {
        complete = true;
        changed();
    }

    /** Replaces the user's settings. */
    public synchronized void settings(Settings changed) {
        settings = changed;
        changed();
    }

    /** Replaces the project file's settings, over which the user's settings take precedence. */
    public synchronized void project(ProjectFile read) {
        project = read;
        changed();
    }

    /** Records a change outside of the texts, such as of the current date. */
    public synchronized void changed() {
        wanted++;
        notifyAll();
    }

    /** The version of a file; empty if it is not open. */
    public synchronized Optional<Integer> version(String uri) {
        return Optional.ofNullable(open.get(addresses.name(uri))).map(Open::version);
    }

    /** The current text of a file. */
    public synchronized Optional<SourceText> text(String uri) {
        String name = addresses.name(uri);
        return Optional.ofNullable(open.get(name)).map(Open::source).or(() -> Optional.ofNullable(onDisk.get(name)));
    }

    /** Stops the analysis; no further snapshots are created. */
    public synchronized void close() {
        closed = true;
        notifyAll();
    }

    /**
     * @param inFull the files of which all findings are needed; empty means all files
     */
    private record State(long change, List<SourceText> sources, Map<String, Integer> versions, Optional<Set<String>> inFull,
            Settings settings, boolean complete) {}

    private synchronized State state() {
        Map<String, SourceText> sources = new TreeMap<>(onDisk);
        Map<String, Integer> versions = new HashMap<>();
        open.forEach((name, file) -> {
            sources.put(name, file.source());
            versions.put(name, file.version());
        });
        asked.retainAll(onDisk.keySet());
        Settings now = settings.over(project);
        Set<String> inFull = new HashSet<>(asked);
        inFull.addAll(open.keySet());
        return new State(wanted, List.copyOf(sources.values()), versions, listsOnlyErrors(now) ? Optional.of(inFull) : Optional.empty(),
                now, complete);
    }

    /** Whether only findings that are errors by themselves are listed for files that are not open. */
    private static boolean listsOnlyErrors(Settings settings) {
        return settings.unopened() != Settings.Unopened.ALL && !settings.severities().byCode().containsValue(Severity.ERROR);
    }

    private void work() {
        try {
            for (Optional<Work> next = await(); next.isPresent(); next = await()) {
                perform(next.get(), () -> false);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Optional<Work> await() throws InterruptedException {
        while (due().isEmpty() && !closed) {
            wait();
        }
        return closed ? Optional.empty() : due();
    }

    /** The next work; empty if the analysis of all files is up to date. */
    synchronized Optional<Work> due() {
        return reached < wanted ? Optional.of(Work.OPEN_FILES) : finished < wanted ? Optional.of(Work.OTHER_FILES) : Optional.empty();
    }

    /**
     * Does some work. Work on files that are not open stops when a text changes, and continues with the next call.
     *
     * @param stopped polled during work on files that are not open; true stops it
     */
    void perform(Work work, BooleanSupplier stopped) {
        try {
            if (work == Work.OPEN_FILES) {
                taken = state();
                update(taken);
                analysis.analyse(taken.versions()::containsKey, () -> false);
                publish(taken);
            } else if (analysis.analyse(file -> true, () -> stopped.getAsBoolean() || wanted != taken.change())) {
                publish(taken);
            }
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError defect) {
            failed.accept(defect);
            done(taken.change(), work == Work.OTHER_FILES);
        }
    }

    private void update(State state) {
        if (analysis == null) {
            analysis = new LiveAnalysis(SourceReader.standalone());
        }
        analysis.keepTreesOf(state.versions().keySet());
        analysis.findAllIn(state.inFull());
        analysis.update(state.sources(), state.settings().ruleset(), state.settings().asOf().orElseGet(today));
    }

    private void publish(State state) {
        boolean settled = analysis.settled();
        Optional<Snapshot> before = newest;
        boolean loaded = settled ? state.complete() : before.filter(Snapshot::complete).isPresent();
        Map<String, List<Finding>> findings = new HashMap<>(analysis.findings());
        findings.replaceAll((file, found) -> state.settings().severities().apply(found));
        LocalDate asOf = analysis.asOf();
        Snapshot snapshot = new Snapshot(analysis.program(), asOf, analysis.assessments(), findings, analysis.expectations(),
                analysis.numbers(), () -> fresh(state, asOf), addresses, state.versions(), state.settings(), loaded, settled);
        newest = Optional.of(snapshot);
        made.accept(before, snapshot);
        done(state.change(), settled);
    }

    private static Analysis fresh(State state, LocalDate asOf) {
        Program program = SourceReader.standalone().read(state.sources());
        return Analysis.of(program, state.settings().ruleset().flatMap(name -> Optional.ofNullable(program.rulesets().get(name))), asOf)
                .map(state.settings().severities()::apply);
    }

    private void done(long change, boolean all) {
        List<Waiting> served;
        synchronized (this) {
            reached = Math.max(reached, change);
            finished = all ? Math.max(finished, change) : finished;
            served = waiting.stream().filter(request -> request.change() <= (request.settled() ? finished : reached)).toList();
            waiting.removeAll(served);
        }
        served.forEach(request -> newest.ifPresentOrElse(request.snapshot()::complete,
                () -> request.snapshot().completeExceptionally(new IllegalStateException("nothing could be read"))));
    }
}
