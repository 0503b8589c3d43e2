package org.gpailang.tests.benchmark;

import com.google.gson.Gson;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentIdentifier;

/**
 * Measures from a keystroke to the findings, as an editor sees it: the change is sent over standard input, and the clock stops when the
 * findings for it arrive. Other servers are measured beside ours, on files of the same length.
 *
 * <p>Arguments: the distribution, and where there is one the folder {@code node_modules} with the other servers. It prints the tables of
 * {@code docs/performance.md}.
 */
public final class ServerBenchmark {

    private static final int WARM_UP = 40;
    private static final int KEYSTROKES = 60;
    private static final int FILES = 1000;
    private static final String DIGIT = "1";
    private static final String LINE_BREAK = "\n";
    private static final List<Integer> LENGTHS = List.of(100, 1_000, 10_000);

    private static final ClientCapabilities CAPABILITIES = new Gson().fromJson("""
            {"workspace": {"configuration": true, "workspaceFolders": true}, "window": {"workDoneProgress": true},
             "textDocument": {"publishDiagnostics": {"versionSupport": true, "relatedInformation": true}}}""", ClientCapabilities.class);

    private ServerBenchmark() {}

    /** Runs everything and prints it. */
    public static void main(String[] arguments) throws Exception {
        Path distribution = Path.of(arguments[0]);
        List<Contender> contenders = new ArrayList<>(List.of(Contender.gpai(distribution)));
        if (arguments.length > 1) {
            contenders.add(Contender.yaml(Path.of(arguments[1])));
            contenders.add(Contender.typespec(Path.of(arguments[1])));
        }
        PrintStream out = System.out;
        out.println("| server | lines | first findings after opening | keystroke to findings p50 | p95 | memory |");
        out.println("|---|---:|---:|---:|---:|---:|");
        for (int lines : LENGTHS) {
            for (Contender contender : contenders) {
                out.println(oneFile(contender, lines));
            }
        }
        out.println();
        out.println("| " + FILES + " files of 60 lines | |");
        out.println("|---|---:|");
        manyFiles(Contender.gpai(distribution), out);
        lineBreaks(Contender.gpai(distribution), out);
        System.exit(0);
    }

    private static String oneFile(Contender contender, int lines) throws Exception {
        Path folder = Files.createTempDirectory("bench");
        String marked = contender.text().apply(lines);
        String text = marked.replace(Contender.KEY, "");
        String uri = folder.resolve("a" + contender.extension()).toUri().toString();
        Files.writeString(folder.resolve("a" + contender.extension()), text);
        try (Measured server = new Measured(contender, folder, CAPABILITIES)) {
            long opened = System.nanoTime();
            server.open(uri, text);
            long first = server.awaitFindings(uri, opened) - opened;
            long[] times = keystrokes(server, uri, text, marked.indexOf(Contender.KEY), DIGIT);
            return String.format(Locale.ROOT, "| %s | %,d | %s | %s | %s | %d MiB |", contender.name(), text.lines().count(), shown(first),
                    shown(times[times.length / 2]), shown(times[times.length * 95 / 100]), server.memory());
        }
    }

    /** The times of single keystrokes, sorted: what is inserted is taken back in turn. */
    private static long[] keystrokes(Measured server, String uri, String text, int offset, String inserted) throws InterruptedException {
        Range before = Measured.range(text, offset, 0);
        Position start = before.getStart();
        Range typed = new Range(start, inserted.equals(LINE_BREAK) ? new Position(start.getLine() + 1, 0)
                : new Position(start.getLine(), start.getCharacter() + inserted.length()));
        long[] times = new long[KEYSTROKES];
        for (int i = -WARM_UP; i < KEYSTROKES; i++) {
            long pressed = System.nanoTime();
            server.change(uri, i % 2 == 0 ? before : typed, i % 2 == 0 ? inserted : "");
            long took = server.awaitFindings(uri, pressed) - pressed;
            if (i >= 0) {
                times[i] = took;
            }
        }
        java.util.Arrays.sort(times);
        return times;
    }

    /** A line break moves the places of all that follows in the file. */
    private static void lineBreaks(Contender gpai, PrintStream out) throws Exception {
        Path folder = Files.createTempDirectory("bench");
        String marked = gpai.text().apply(LENGTHS.get(LENGTHS.size() - 1));
        String text = marked.replace(Contender.KEY, "");
        String uri = folder.resolve("a.gpai").toUri().toString();
        try (Measured server = new Measured(gpai, folder, CAPABILITIES)) {
            server.open(uri, text);
            server.awaitFindings(uri, 0);
            rows(out, "line break in the middle of " + text.lines().count() + " lines",
                    keystrokes(server, uri, text, marked.indexOf(Contender.KEY), LINE_BREAK));
        }
    }

    private static void manyFiles(Contender gpai, PrintStream out) throws Exception {
        Path folder = Files.createTempDirectory("bench");
        String marked = gpai.text().apply(60);
        String text = marked.replace(Contender.KEY, "");
        String shared = "package shared\nentity Everyone \"Everyone\" { established in FR }\n";
        Files.writeString(folder.resolve("shared.gpai"), shared);
        for (int i = 0; i < FILES - 1; i++) {
            Files.writeString(folder.resolve("f" + i + ".gpai"), text.replace("package bench", "package bench" + i + "\nimport shared")
                    .replaceFirst("by Lab0 ", "by Everyone "));
        }
        String alone = folder.resolve("alone.gpai").toUri().toString();
        long started = System.nanoTime();
        try (Measured server = new Measured(gpai, folder, CAPABILITIES)) {
            long opened = System.nanoTime();
            server.open(alone, text);
            row(out, "from starting the process to `initialize` answered", opened - started);
            row(out, "from opening a file to its first findings", server.awaitFindings(alone, opened) - opened);
            long last = 0;
            for (int i = 0; i < FILES - 1; i++) {
                last = Math.max(last, server.await(folder.resolve("f" + i + ".gpai").toUri().toString(), pushed -> true));
            }
            row(out, "from `initialize` answered to the findings of all files", last - opened);
            rows(out, "keystroke in a file that no other depends on",
                    keystrokes(server, alone, text, marked.indexOf(Contender.KEY), DIGIT));
            rename(server, folder, shared, out);
            String one = folder.resolve("f0.gpai").toUri().toString();
            String its = Files.readString(folder.resolve("f0.gpai"));
            server.open(one, its);
            rows(out, "keystroke in a model whose provider has 998 others",
                    keystrokes(server, one, its, its.indexOf("parameters 7") + "parameters 7".length(), DIGIT));
            out.println("| memory | " + server.memory() + " MiB |");
        }
    }

    /** Gives the entity that all files name another name by typing in its declaration, and back; the third time is shown. */
    private static void rename(Measured server, Path folder, String shared, PrintStream out) throws Exception {
        String uri = folder.resolve("shared.gpai").toUri().toString();
        server.open(uri, shared);
        server.awaitFindings(uri, 0);
        Range before = Measured.range(shared, shared.indexOf("Everyone") + 8, 0);
        Range typed = Measured.range(shared, shared.indexOf("Everyone") + 8, 1);
        for (int i = 0; i < 6; i++) {
            boolean there = i % 2 == 0;
            boolean shown = i == 4;
            long pressed = System.nanoTime();
            server.change(uri, there ? before : typed, there ? "x" : "");
            server.server().getTextDocumentService().completion(new CompletionParams(new TextDocumentIdentifier(uri), new Position(1, 0)))
                    .get(1, TimeUnit.MINUTES);
            long completed = System.nanoTime() - pressed;
            long own = server.awaitFindings(uri, pressed) - pressed;
            long last = 0;
            for (int file = 0; file < FILES - 1; file++) {
                last = Math.max(last, server.await(folder.resolve("f" + file + ".gpai").toUri().toString(),
                        pushed -> there == pushed.getDiagnostics()
                        .stream().anyMatch(finding -> finding.getCode().getLeft().equals("link/unresolved"))));
            }
            if (shown) {
                row(out, "renaming an entity with 999 dependants: completion meanwhile", completed);
                row(out, "the same: findings of the open file", own);
                row(out, "the same: findings of all files", last - pressed);
            }
        }
    }

    private static void rows(PrintStream out, String what, long[] times) {
        row(out, what + ", p50", times[times.length / 2]);
        row(out, "the same, p95", times[times.length * 95 / 100]);
    }

    private static void row(PrintStream out, String what, long nanoseconds) {
        out.println("| " + what + " | " + shown(nanoseconds) + " |");
    }

    private static String shown(long nanoseconds) {
        double milliseconds = nanoseconds / 1e6;
        return milliseconds < 100 ? String.format(Locale.ROOT, "%.1f ms", milliseconds)
                : String.format(Locale.ROOT, "%,.0f ms", milliseconds);
    }
}
