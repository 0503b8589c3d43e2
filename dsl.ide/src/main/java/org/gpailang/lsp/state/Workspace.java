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
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.gpailang.analysis.Analysis;
import org.gpailang.core.ruleset.Ruleset;
import org.gpailang.language.linking.LinkedFile;
import org.gpailang.language.linking.Program;
import org.gpailang.language.linking.SourceReader;
import org.gpailang.language.names.SourceText;
import org.gpailang.lsp.Settings;
import org.gpailang.lsp.convert.LineIndex;
import org.gpailang.lsp.convert.UriMapper;

/**
 * The texts as they are now, and the newest snapshot of what follows from them.
 *
 * <p>Changes of texts take effect at once and cost nothing. One thread makes snapshots, one after the other, each of all changes that came in
 * the meantime; so a burst of typing is answered while it lasts. What is open comes first: where a change reaches far into files that nobody
 * looks at, a first snapshot leaves these as they were, and another thread examines the rest, however many snapshots of what is open are made
 * meanwhile. Whoever asks about a text gets the first snapshot that knows it. Snapshots never change, so that any number of questions is
 * answered at the same time.
 */
public final class Workspace {

    private final SourceReader reader = SourceReader.standalone();
    private final Supplier<LocalDate> today;
    private final BiConsumer<Optional<Snapshot>, Snapshot> made;
    private final Consumer<Throwable> failed;
    private final Map<String, SourceText> onDisk = new HashMap<>();
    private final Map<String, Open> open = new HashMap<>();
    private final List<Waiting> waiting = new ArrayList<>();
    private final UriMapper addresses;
    private Settings settings = Settings.NONE;
    private boolean complete;
    private boolean closed;
    /** Changes are counted: all that there were, those that a snapshot of what is open knows, those that a settled one knows. */
    private long wanted;
    private long reached;
    private long settled;
    private Optional<Rested> rested = Optional.empty();
    private volatile Optional<Snapshot> newest = Optional.empty();
    // only the thread that makes snapshots knows these: the newest settled snapshot, the last change in it, and what becomes of the rest
    private Optional<Snapshot> base = Optional.empty();
    private long based;
    private boolean resting;
    private long givenUp;

    private record Open(String uri, int version, SourceText source) {}

    private record Waiting(long change, boolean settled, CompletableFuture<Snapshot> snapshot) {}

    /** What became of the rest after a change; without a snapshot, it could not be made. */
    private record Rested(long change, Optional<Snapshot> snapshot) {}

    /**
     * @param today the day on which deadlines are looked at where no other is set
     * @param made hears of each snapshot and of the one before it
     * @param failed hears of what kept a snapshot from being made, which is a defect; the one before stays
     */
    public Workspace(UriMapper addresses, Supplier<LocalDate> today, BiConsumer<Optional<Snapshot>, Snapshot> made, Consumer<Throwable> failed) {
        this.addresses = addresses;
        this.today = today;
        this.made = made;
        this.failed = failed;
        daemon(this::run, "snapshots").start();
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
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
        if ((all ? settled : reached) == wanted && newest.isPresent()) {
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

    private record State(long change, List<SourceText> sources, Map<String, Integer> versions, Settings settings, boolean complete) {}

    private synchronized Optional<State> next() throws InterruptedException {
        while (reached == wanted && rested.isEmpty() && !closed) {
            wait();
        }
        if (closed) {
            return Optional.empty();
        }
        Map<String, SourceText> sources = new TreeMap<>(onDisk);
        Map<String, Integer> versions = new HashMap<>();
        open.forEach((name, file) -> {
            sources.put(name, file.source());
            versions.put(name, file.version());
        });
        return Optional.of(new State(wanted, List.copyOf(sources.values()), versions, settings, complete));
    }

    private synchronized Optional<Rested> rested() {
        Optional<Rested> arrived = rested;
        rested = Optional.empty();
        return arrived;
    }

    private void run() {
        try {
            for (Optional<State> next = next(); next.isPresent(); next = next()) {
                rested().ifPresent(this::take);
                try {
                    make(next.get());
                } catch (RuntimeException | StackOverflowError | OutOfMemoryError defect) {
                    failed.accept(defect);
                    done(next.get().change(), true);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void take(Rested arrived) {
        resting = false;
        if (arrived.snapshot().isEmpty()) {
            givenUp = arrived.change();
        } else if (arrived.change() > based) {
            based = arrived.change();
            base = arrived.snapshot();
        }
    }

    private void make(State state) {
        Snapshot snapshot = ofOpen(state, base);
        Optional<Snapshot> before = newest;
        newest = Optional.of(snapshot);
        made.accept(before, snapshot);
        if (snapshot.settled()) {
            based = state.change();
            base = newest;
        } else if (!resting && givenUp < state.change()) {
            resting = true;
            Optional<Snapshot> from = base;
            daemon(() -> examineRest(state, from), "rest").start();
        }
        done(state.change(), snapshot.settled() || givenUp == state.change());
    }

    private void examineRest(State state, Optional<Snapshot> before) {
        Optional<Snapshot> snapshot = Optional.empty();
        try {
            snapshot = Optional.of(snapshot(state, state.sources(), before, file -> true, true));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError defect) {
            failed.accept(defect);
        }
        synchronized (this) {
            rested = Optional.of(new Rested(state.change(), snapshot));
            notifyAll();
        }
    }

    /** What is open as it is now, among all else as it was in a settled snapshot. */
    private Snapshot ofOpen(State state, Optional<Snapshot> before) {
        Predicate<String> open = state.versions()::containsKey;
        List<SourceText> then = before.stream().flatMap(snapshot -> snapshot.reading().files().stream()).map(LinkedFile::source)
                .filter(source -> !open.test(source.name())).toList();
        List<SourceText> now = state.sources().stream().filter(source -> !open.test(source.name())).toList();
        return snapshot(state, Stream.concat(then.stream(), state.sources().stream().filter(source -> open.test(source.name()))).toList(),
                before, open, then.equals(now));
    }

    private Snapshot snapshot(State state, List<SourceText> sources, Optional<Snapshot> before, Predicate<String> focus, boolean all) {
        Program reading = reader.read(sources, before.map(Snapshot::reading), focus);
        Optional<Ruleset> ruleset = state.settings().ruleset().map(reading.rulesets()::get);
        Analysis examination = Analysis.of(reading, ruleset, state.settings().asOf().orElseGet(today),
                before.map(Snapshot::examination), focus);
        boolean complete = all ? state.complete() : before.filter(Snapshot::complete).isPresent();
        return new Snapshot(examination, addresses, state.versions(), complete, all && examination.settled());
    }

    private void done(long change, boolean all) {
        List<Waiting> served;
        synchronized (this) {
            reached = change;
            settled = all ? change : settled;
            served = waiting.stream().filter(request -> request.change() <= (request.settled() ? settled : reached)).toList();
            waiting.removeAll(served);
        }
        served.forEach(request -> newest.ifPresentOrElse(request.snapshot()::complete,
                () -> request.snapshot().completeExceptionally(new IllegalStateException("nothing could be read"))));
    }
}
