package org.gpailang.cli.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.gpailang.core.finding.Severity;
import org.gpailang.report.FindingTotals;

/**
 * An output file that a later run can continue after an interruption. Until it is complete, its lines are in {@code FILE.partial}, and
 * {@code FILE.resume} says up to which input file they are complete and what they were made from.
 */
public final class ResumableFile implements AutoCloseable {

    private static final int BUFFER = 1 << 16;
    /** How many characters are written between two checkpoints. */
    private static final int OFTEN = 1 << 18;

    private final Path file;
    private final Path partial;
    private final Path state;
    private final Checkpoint start;
    private final boolean restarted;
    private final FileChannel channel;
    private final Writer out;
    private long since;

    /** Up to where the output is complete: the next input file, the length, and the numbers of findings. */
    private record Checkpoint(int next, long length, FindingTotals totals) {

        String line() {
            StringBuilder line = new StringBuilder().append(next).append(' ').append(length).append(' ').append(totals.waived());
            for (Severity severity : Severity.values()) {
                line.append(' ').append(totals.counts().getOrDefault(severity, 0L));
            }
            return line.append(" .\n").toString();
        }

        static Optional<Checkpoint> of(String line, FindingTotals none) {
            String[] words = line.split(" ", -1);
            if (words.length != Severity.values().length + 4 || !words[words.length - 1].equals(".")) {
                return Optional.empty();
            }
            Map<Severity, Long> counts = new EnumMap<>(Severity.class);
            int word = 2;
            for (Severity severity : Severity.values()) {
                word++;
                if (Long.parseLong(words[word]) > 0) {
                    counts.put(severity, Long.parseLong(words[word]));
                }
            }
            return Optional.of(new Checkpoint(Integer.parseInt(words[0]), Long.parseLong(words[1]), new FindingTotals(none.files(),
                    none.asOf(), counts, 0, Optional.empty(), Long.parseLong(words[2]), OptionalInt.empty())));
        }
    }

    private ResumableFile(Path file, Checkpoint start, boolean restarted) throws IOException {
        this.file = file;
        this.partial = beside(file, ".partial");
        this.state = beside(file, ".resume");
        this.start = start;
        this.restarted = restarted;
        this.channel = FileChannel.open(partial, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.truncate(start.length());
        channel.position(start.length());
        this.out = new OutputStreamWriter(new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER), StandardCharsets.UTF_8);
    }

    private static Path beside(Path file, String end) {
        return file.resolveSibling(file.getFileName() + end);
    }

    /**
     * Opens the file: continues what an earlier run left, if it was made from the same.
     *
     * @param basis everything on which the output depends, on one line
     * @throws UsageException if the file is not one that this command writes, or cannot be written
     */
    public static ResumableFile open(Path file, OutputKind kind, String basis, int files, LocalDate asOf) {
        AtomicFile.check(file, kind);
        try {
            FindingTotals none = FindingTotals.none(files, asOf);
            Path state = beside(file, ".resume");
            Path partial = beside(file, ".partial");
            List<String> before = Files.exists(state) && Files.exists(partial) ? Files.readAllLines(state) : List.of();
            boolean same = !before.isEmpty() && before.get(0).equals(basis);
            if (!same) {
                Files.writeString(state, basis + "\n");
            }
            long length = same ? Files.size(partial) : 0;
            Checkpoint start = same ? before.stream().skip(1).flatMap(line -> Checkpoint.of(line, none).stream())
                    .filter(checkpoint -> checkpoint.length() <= length).reduce((one, later) -> later)
                    .orElse(new Checkpoint(0, 0, none)) : new Checkpoint(0, 0, none);
            return new ResumableFile(file, start, !before.isEmpty() && !same);
        } catch (IOException | NumberFormatException e) {
            throw new UsageException("cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    /** Whether an earlier run left something that was made from other files or settings, and is not used. */
    public boolean restarted() {
        return restarted;
    }

    /** The number of the first input file whose lines are missing. */
    public int next() {
        return start.next();
    }

    /** The numbers of findings of the input files before. */
    public FindingTotals totals() {
        return start.totals();
    }

    /** The destination of the lines. */
    public Writer out() {
        return out;
    }

    /** Says that all lines about the input files before a number are written. */
    public void completeUpTo(int next, long characters, FindingTotals totals) throws IOException {
        since += characters;
        if (since >= OFTEN || next == 0) {
            out.flush();
            Files.writeString(state, new Checkpoint(next, channel.position(), totals).line(), StandardOpenOption.APPEND);
            since = 0;
        }
    }

    /** Gives the file its name: it is complete. */
    public void complete() throws IOException {
        out.close();
        Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
        Files.delete(state);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
