package org.gpailang.tests.benchmark;

import com.google.gson.Gson;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.gpailang.tests.fixtures.Shape;

/**
 * Measures the time from an edit to the findings of the open file, for realistic files: with one provider, a chain of versions, a shared
 * run, or one licence for all models. Edits are measured for a client to which findings are pushed and for one that pulls them.
 *
 * <p>Arguments: the distribution and, optionally, the numbers of models and words contained in the names of the shapes to measure. Without
 * them, it prints the table of {@code docs/performance.md} within six minutes: one provider with 10, 100 and 1,000 models, and the other
 * shapes with 100.
 */
public final class ShapeBenchmark {

    private static final int WARM_UP = 40;
    private static final int EDITS = 60;
    private static final int FEWEST = 16;
    /** A series of edits ends after this time if it has enough measurements for a percentile. */
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(6);
    private static final String MAIN_SHAPE = "one provider, one file";
    private static final int MODELS_OF_OTHERS = 100;

    private static final String PUSHED = """
            {"workspace": {"configuration": true, "workspaceFolders": true}, "window": {"workDoneProgress": true},
             "textDocument": {"publishDiagnostics": {"versionSupport": true, "relatedInformation": true}}}""";
    private static final String PULLED = """
            {"workspace": {"configuration": true, "workspaceFolders": true, "diagnostics": {"refreshSupport": true}},
             "window": {"workDoneProgress": true},
             "textDocument": {"diagnostic": {"dynamicRegistration": false}}}""";

    private ShapeBenchmark() {}

    /** Runs all measurements and prints a table. */
    public static void main(String[] arguments) throws Exception {
        Contender gpai = Contender.gpai(Path.of(arguments[0]));
        List<Integer> sizes = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (String argument : Arrays.asList(arguments).subList(1, arguments.length)) {
            if (argument.chars().allMatch(Character::isDigit)) {
                sizes.add(Integer.parseInt(argument));
            } else {
                words.add(argument);
            }
        }
        PrintStream out = System.out;
        out.println("| files | edit | pushed p50 | p95 | processor | pulled p50 | p95 | processor |");
        out.println("|---|---|---:|---:|---:|---:|---:|---:|");
        for (int models : sizes.isEmpty() ? List.of(10, 100, 1_000) : sizes) {
            for (Shape shape : Shape.all(models)) {
                boolean inTable = shape.name().equals(MAIN_SHAPE) || models == MODELS_OF_OTHERS;
                if (words.isEmpty() && (!sizes.isEmpty() || inTable) || words.stream().anyMatch(shape.name()::contains)) {
                    measure(gpai, shape, out);
                }
            }
        }
        System.exit(0);
    }

    private static void measure(Contender gpai, Shape shape, PrintStream out) throws Exception {
        Path folder = Files.createTempDirectory("bench");
        for (Map.Entry<String, String> file : shape.files().entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        String uri = folder.resolve(shape.edited()).toUri().toString();
        String text = shape.files().get(shape.edited());
        List<String> pushed = new ArrayList<>();
        List<String> pulled = new ArrayList<>();
        long memory;
        try (Measured server = new Measured(gpai, folder, new Gson().fromJson(PUSHED, ClientCapabilities.class))) {
            server.open(uri, text);
            server.awaitFindings(uri, 0);
            server.settle();
            for (Shape.Edit edit : shape.offsets().keySet()) {
                pushed.add(series(server, uri, text, shape.offsets().get(edit), edit.inserted(), false));
            }
            memory = server.memory();
        }
        try (Measured server = new Measured(gpai, folder, new Gson().fromJson(PULLED, ClientCapabilities.class))) {
            server.open(uri, text);
            server.settle();
            for (Shape.Edit edit : shape.offsets().keySet()) {
                pulled.add(series(server, uri, text, shape.offsets().get(edit), edit.inserted(), true));
            }
        }
        int row = 0;
        for (Shape.Edit edit : shape.offsets().keySet()) {
            out.println("| " + shape + " | " + edit.label() + " | " + pushed.get(row) + " | " + pulled.get(row) + " |");
            row++;
        }
        out.println("| " + shape + " | memory | " + memory + " MiB | | | | | |");
    }

    /** The times of an edit that is made and undone in turn: median and 95th percentile. */
    private static String series(Measured server, String uri, String text, int offset, String inserted, boolean pulls) throws Exception {
        Range before = Measured.range(text, offset, 0);
        Position start = before.getStart();
        int lines = (int) inserted.chars().filter(character -> character == '\n').count();
        Position end = lines == 0 ? new Position(start.getLine(), start.getCharacter() + inserted.length())
                : new Position(start.getLine() + lines, inserted.length() - inserted.lastIndexOf('\n') - 1);
        Range typed = new Range(start, end);
        List<Long> times = new ArrayList<>();
        long began = System.nanoTime();
        long used = 0;
        for (int i = -WARM_UP; i < EDITS || i % 2 != 0; i++) {
            boolean late = System.nanoTime() - began > LONGEST;
            if (late && times.size() >= FEWEST && i % 2 == 0) {
                break;
            }
            if (times.isEmpty()) {
                used = server.processorTime();
            }
            long pressed = System.nanoTime();
            server.change(uri, i % 2 == 0 ? before : typed, i % 2 == 0 ? inserted : "");
            long took = (pulls ? server.pull(uri) : server.awaitFindings(uri, pressed)) - pressed;
            if (i >= 0 || late) {
                times.add(took);
            }
        }
        server.settle();
        long processor = (server.processorTime() - used) * 1_000_000 / times.size();
        times.sort(null);
        return shown(times.get(times.size() / 2)) + " | " + shown(times.get(times.size() * 95 / 100)) + " | " + shown(processor);
    }

    private static String shown(long nanoseconds) {
        double milliseconds = nanoseconds / 1e6;
        return milliseconds < 100 ? String.format(Locale.ROOT, "%.1f ms", milliseconds)
                : String.format(Locale.ROOT, "%,.0f ms", milliseconds);
    }
}
