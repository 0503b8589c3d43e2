package org.gpailang.server;

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
import java.util.function.Supplier;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.gpailang.core.ruleset.Ruleset;
import org.gpailang.language.Examination;
import org.gpailang.language.Reading;
import org.gpailang.language.Source;
import org.gpailang.language.SourceReader;

/**
 * The texts as they are now, and the newest snapshot of what follows from them.
 *
 * <p>Changes of texts take effect at once and cost nothing. One thread makes snapshots, one after the other, each of all changes that came in
 * the meantime; so a burst of typing is answered while it lasts, and nothing is computed twice. Whoever asks about a text gets the first
 * snapshot that knows it. Snapshots never change, so that any number of questions is answered at the same time.
 */
final class Workspace {

    private final SourceReader reader = SourceReader.standalone();
    private final Supplier<LocalDate> today;
    private final BiConsumer<Optional<Snapshot>, Snapshot> made;
    private final Consumer<Throwable> failed;
    private final Map<String, Source> onDisk = new HashMap<>();
    private final Map<String, Open> open = new HashMap<>();
    private final List<Waiting> waiting = new ArrayList<>();
    private final Addresses addresses;
    private Settings settings = Settings.NONE;
    private boolean complete;
    private boolean closed;
    private long wanted;
    private long reached;
    private volatile Optional<Snapshot> newest = Optional.empty();

    private record Open(String uri, int version, Source source) {}

    private record Waiting(long change, CompletableFuture<Snapshot> snapshot) {}

    /**
     * @param today the day on which deadlines are looked at where no other is set
     * @param made hears of each snapshot and of the one before it
     * @param failed hears of what kept a snapshot from being made, which is a defect; the one before stays
     */
    Workspace(Addresses addresses, Supplier<LocalDate> today, BiConsumer<Optional<Snapshot>, Snapshot> made, Consumer<Throwable> failed) {
        this.addresses = addresses;
        this.today = today;
        this.made = made;
        this.failed = failed;
        Thread maker = new Thread(this::make, "snapshots");
        maker.setDaemon(true);
        maker.start();
    }

    /** What files are called. */
    Addresses addresses() {
        return addresses;
    }

    /** The newest snapshot that there is, whatever texts it knows; absent before the first. */
    Optional<Snapshot> newest() {
        return newest;
    }

    /** A snapshot of the texts as they are now, as soon as there is one. */
    synchronized CompletableFuture<Snapshot> now() {
        if (reached == wanted && newest.isPresent()) {
            return CompletableFuture.completedFuture(newest.get());
        }
        CompletableFuture<Snapshot> snapshot = new CompletableFuture<>();
        waiting.add(new Waiting(wanted, snapshot));
        return snapshot;
    }

    /** A file was opened in the editor; from now on its text there counts. */
    synchronized void open(String uri, int version, String text) {
        String name = addresses.name(uri);
        open.put(name, new Open(uri, version, new Source(name, text)));
        changed();
    }

    /** A file that is open was changed. */
    synchronized void change(String uri, int version, List<TextDocumentContentChangeEvent> changes) {
        Open before = open.get(addresses.name(uri));
        if (before == null) {
            return;
        }
        String text = before.source().text();
        for (TextDocumentContentChangeEvent change : changes) {
            if (change.getRange() == null) {
                text = change.getText();
            } else {
                Lines lines = new Lines(text);
                int from = lines.offset(change.getRange().getStart());
                int to = Math.max(from, lines.offset(change.getRange().getEnd()));
                text = text.substring(0, from) + change.getText() + text.substring(to);
            }
        }
        open.put(before.source().name(), new Open(uri, version, new Source(before.source().name(), text)));
        changed();
    }

    /** A file was closed in the editor; from now on its text on the disk counts. */
    synchronized void close(String uri, Optional<String> textOnDisk) {
        String name = addresses.name(uri);
        open.remove(name);
        textOnDisk.ifPresentOrElse(text -> onDisk.put(name, new Source(name, text)), () -> onDisk.remove(name));
        changed();
    }

    /** What stands on the disk. An absent text is a file that is gone. */
    synchronized void onDisk(Map<String, Optional<String>> textByUri) {
        textByUri.forEach((uri, text) -> {
            String name = addresses.name(uri);
            text.ifPresentOrElse(known -> onDisk.put(name, new Source(name, known)), () -> onDisk.remove(name));
        });
        changed();
    }

    /** Folders were closed; what stands on the disk below them, and not below one that is still open, is forgotten. */
    synchronized void leave(List<Path> folders, List<Path> stay) {
        onDisk.keySet().removeIf(name -> Addresses.path(addresses.uri(name))
                .filter(path -> folders.stream().anyMatch(path::startsWith) && stay.stream().noneMatch(path::startsWith)).isPresent());
        changed();
    }

    /** All files of the workspace have been loaded. */
    synchronized void loaded() {
        complete = true;
        changed();
    }

    /** The settings changed. */
    synchronized void settings(Settings changed) {
        settings = changed;
        changed();
    }

    /** Something outside of the texts changed, such as the day. */
    synchronized void changed() {
        wanted++;
        notifyAll();
    }

    /** The version of a file; absent where it is not open. */
    synchronized Optional<Integer> version(String uri) {
        return Optional.ofNullable(open.get(addresses.name(uri))).map(Open::version);
    }

    /** The text of a file as it is now. */
    synchronized Optional<Source> text(String uri) {
        String name = addresses.name(uri);
        return Optional.ofNullable(open.get(name)).map(Open::source).or(() -> Optional.ofNullable(onDisk.get(name)));
    }

    /** Makes no further snapshots. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }

    private record State(long change, List<Source> sources, Map<String, Integer> versions, Settings settings, boolean complete) {}

    private synchronized Optional<State> next() throws InterruptedException {
        while (reached == wanted && !closed) {
            wait();
        }
        if (closed) {
            return Optional.empty();
        }
        Map<String, Source> sources = new TreeMap<>(onDisk);
        Map<String, Integer> versions = new HashMap<>();
        open.forEach((name, file) -> {
            sources.put(name, file.source());
            versions.put(name, file.version());
        });
        return Optional.of(new State(wanted, List.copyOf(sources.values()), versions, settings, complete));
    }

    private void make() {
        try {
            for (Optional<State> state = next(); state.isPresent(); state = next()) {
                Optional<Snapshot> before = newest;
                try {
                    Snapshot snapshot = snapshot(state.get(), before);
                    newest = Optional.of(snapshot);
                    made.accept(before, snapshot);
                } catch (RuntimeException | StackOverflowError | OutOfMemoryError defect) {
                    failed.accept(defect);
                }
                done(state.get().change());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Snapshot snapshot(State state, Optional<Snapshot> before) {
        Reading reading = reader.read(state.sources(), before.map(Snapshot::reading));
        Optional<Ruleset> ruleset = state.settings().ruleset().map(reading.rulesets()::get);
        return new Snapshot(Examination.of(reading, ruleset, state.settings().asOf().orElseGet(today), before.map(Snapshot::examination)),
                addresses, state.versions(), state.complete());
    }

    private void done(long change) {
        List<Waiting> served;
        synchronized (this) {
            reached = change;
            served = waiting.stream().filter(request -> request.change() <= change).toList();
            waiting.removeAll(served);
        }
        served.forEach(request -> newest.ifPresentOrElse(request.snapshot()::complete,
                () -> request.snapshot().completeExceptionally(new IllegalStateException("nothing could be read"))));
    }
}
