package org.gpailang.lsp.state;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.gpailang.analysis.LiveAnalysis;
import org.gpailang.language.linking.SourceReader;
import org.gpailang.language.names.SourceText;
import org.gpailang.lsp.Settings;
import org.gpailang.lsp.convert.LineIndex;
import org.gpailang.lsp.convert.UriMapper;
import org.gpailang.project.ProjectFile;
import org.gpailang.project.Severities;

/**
 * The texts as they are now, and the newest snapshot of what follows from them.
 *
 * <p>Changes of texts take effect at once and cost nothing. One thread does two kinds of work in turn. It brings the open files up to date
 * and makes a snapshot, of all changes that came in meanwhile; so a burst of typing is answered while it lasts. Then it brings the other
 * files up to date, as long as nothing changes, and makes a snapshot once it is done. What the open files need of others is never
 * postponed, so what a snapshot says of open files follows from all texts as they are. Whoever asks about a text gets the first snapshot
 * that knows it. Snapshots never change, so that any number of questions is answered at the same time.
 */
public final class Workspace {

    /** What the thread does next. */
    enum Work { OPEN_FILES, OTHER_FILES }

    private final Supplier<LocalDate> today;
    private final BiConsumer<Optional<Snapshot>, Snapshot> made;
    private final Consumer<Throwable> failed;
    private final Map<String, SourceText> onDisk = new HashMap<>();
    private final Map<String, Open> open = new HashMap<>();
    private final List<Waiting> waiting = new ArrayList<>();
    private final UriMapper addresses;
    private Settings settings = Settings.NONE;
    private ProjectFile project = ProjectFile.NONE;
    private boolean complete;
    private boolean closed;
    /**
     * Changes are counted: all that there were, those that a snapshot of the open files knows, those after which all files were analysed.
     */
    private volatile long wanted;
    private long reached;
    private long finished;
    private volatile Optional<Snapshot> newest = Optional.empty();
    // only the thread that works knows these; the analysis is made when it is needed first, because the language takes a moment to set up
    private LiveAnalysis analysis;
    private State taken;

    private record Open(String uri, int version, SourceText source) {}

    private record Waiting(long change, boolean settled, CompletableFuture<Snapshot> snapshot) {}

    /**
     * A workspace with a thread of its own.
     *
     * @param today the day on which deadlines are looked at where no other is set
     * @param made hears of each snapshot and of the one before it
     * @param failed hears of what kept a snapshot from being made, which is a defect; the one before stays
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
     * A workspace.
     *
     * @param start starts the work, or leaves it to someone who calls {@link #perform}
     */
    Workspace(UriMapper addresses, Supplier<LocalDate> today, BiConsumer<Optional<Snapshot>, Snapshot> made, Consumer<Throwable> failed,
            Consumer<Workspace> start) {
        this.addresses = addresses;
        this.today = today;
        this.made = made;
        this.failed = failed;
        start.accept(this);
    }

    /** What files are called. */
    public UriMapper addresses() {
        return addresses;
    }

    /** The newest snapshot that there is, whatever texts it knows; absent before the first. */
    public Optional<Snapshot> newest() {
        return newest;
    }

    /** A snapshot that knows the open texts as they are now, as soon as there is one; what it says of others may be a moment old. */
    public CompletableFuture<Snapshot> now() {
        return snapshot(false);
    }

    /** A snapshot in which everything follows from all texts as they are now, as soon as there is one. */
    public CompletableFuture<Snapshot> settled() {
        return snapshot(true);
    }

    private synchronized CompletableFuture<Snapshot> snapshot(boolean all) {
        if ((all ? finished : reached) == wanted && newest.isPresent()) {
            return CompletableFuture.completedFuture(newest.get());
        }
        CompletableFuture<Snapshot> snapshot = new CompletableFuture<>();
        waiting.add(new Waiting(wanted, all, snapshot));
        return snapshot;
    }

    /** A file was opened in the editor; from now on its text there counts. */
    public synchronized void open(String uri, int version, String text) {
        String name = addresses.name(uri);
        open.put(name, new Open(uri, version, new SourceText(name, text)));
        changed();
    }

    /** A file that is open was changed. */
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

    /** A file was closed in the editor; from now on its text on the disk counts. */
    public synchronized void close(String uri, Optional<String> textOnDisk) {
        String name = addresses.name(uri);
        open.remove(name);
        textOnDisk.ifPresentOrElse(text -> onDisk.put(name, new SourceText(name, text)), () -> onDisk.remove(name));
        changed();
    }

    /** What stands on the disk. An absent text is a file that is gone. */
    public synchronized void onDisk(Map<String, Optional<String>> textByUri) {
        textByUri.forEach((uri, text) -> {
            String name = addresses.name(uri);
            text.ifPresentOrElse(known -> onDisk.put(name, new SourceText(name, known)), () -> onDisk.remove(name));
        });
        changed();
    }

    /** Folders were closed; what stands on the disk below them, and not below one that is still open, is forgotten. */
    public synchronized void leave(List<Path> folders, List<Path> stay) {
        onDisk.keySet().removeIf(name -> UriMapper.path(addresses.uri(name))
                .filter(path -> folders.stream().anyMatch(path::startsWith) && stay.stream().noneMatch(path::startsWith)).isPresent());
        changed();
    }

    /** All files of the workspace have been loaded. */
    public synchronized void loaded() {
        complete = true;
        changed();
    }

    /** The settings changed. */
    public synchronized void settings(Settings changed) {
        settings = changed;
        changed();
    }

    /** The project file was read; the user's settings take precedence over it. */
    public synchronized void project(ProjectFile read) {
        project = read;
        changed();
    }

    /** Something outside of the texts changed, such as the day. */
    public synchronized void changed() {
        wanted++;
        notifyAll();
    }

    /** The version of a file; absent where it is not open. */
    public synchronized Optional<Integer> version(String uri) {
        return Optional.ofNullable(open.get(addresses.name(uri))).map(Open::version);
    }

    /** The text of a file as it is now. */
    public synchronized Optional<SourceText> text(String uri) {
        String name = addresses.name(uri);
        return Optional.ofNullable(open.get(name)).map(Open::source).or(() -> Optional.ofNullable(onDisk.get(name)));
    }

    /** Makes no further snapshots. */
    public synchronized void close() {
        closed = true;
        notifyAll();
    }

    private record State(long change, List<SourceText> sources, Map<String, Integer> versions, Settings settings, Severities severities,
            boolean complete) {}

    private synchronized State state() {
        Map<String, SourceText> sources = new TreeMap<>(onDisk);
        Map<String, Integer> versions = new HashMap<>();
        open.forEach((name, file) -> {
            sources.put(name, file.source());
            versions.put(name, file.version());
        });
        return new State(wanted, List.copyOf(sources.values()), versions, settings.over(project), project.severities(), complete);
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

    /** What is to be done next; absent where all files are up to date. */
    synchronized Optional<Work> due() {
        return reached < wanted ? Optional.of(Work.OPEN_FILES) : finished < wanted ? Optional.of(Work.OTHER_FILES) : Optional.empty();
    }

    /**
     * Does some work. Work on files that are not open stops when a text changes.
     *
     * @param stopped asked now and then whether to stop work on files that are not open; it goes on where it stopped
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
        analysis.update(state.sources(), state.settings().ruleset(), state.settings().asOf().orElseGet(today));
    }

    private void publish(State state) {
        boolean settled = analysis.settled();
        Optional<Snapshot> before = newest;
        boolean loaded = settled ? state.complete() : before.filter(Snapshot::complete).isPresent();
        Snapshot snapshot = new Snapshot(analysis.analysis().map(state.severities()::apply), addresses, state.versions(), loaded, settled);
        newest = Optional.of(snapshot);
        made.accept(before, snapshot);
        done(state.change(), settled);
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
