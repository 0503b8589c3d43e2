package org.gpailang.tests.fuzzing;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.gpailang.lsp.MessageInputs;

/**
 * Searches for inputs that break the program. Each kind of input gets its share of them. The number of an input and the seed determine it,
 * so a search that was interrupted continues where it was: the numbers reached are kept in the folder of the results, together with the
 * first input with each kind of violation.
 */
final class Search {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    /** The time of the processor after which an input counts as slow. */
    private static final long SLOW = TimeUnit.SECONDS.toNanos(2);
    private static final long KEEP_EVERY = TimeUnit.SECONDS.toNanos(10);
    private static final int STEPS = 1_000;
    private static final Pattern STOPS = Pattern.compile("(?s)^(stops: [^:]+):.* at (\\S+)$");
    private static final int LONGEST_SHOWN = 300;

    private final long seed;
    private final Path folder;
    private final List<Progress> kinds = new ArrayList<>();

    /** A kind of inputs, its share of all inputs in millionths, the fewest that are tried, and the number that were. */
    private static final class Progress {

        private final String name;
        private final int share;
        private final long fewest;
        private final InputKind inputs;
        private final Map<String, Long> violations = new TreeMap<>();
        private long tried;
        private long slow;
        private long longest;
        private long time;

        Progress(String name, int share, long fewest, InputKind inputs) {
            this.name = name;
            this.share = share;
            this.fewest = fewest;
            this.inputs = inputs;
        }

        private long wanted(long all) {
            return Math.max(fewest, all * share / 1_000_000);
        }
    }

    /** A search from a seed, whose results are in a folder. */
    Search(long seed, Path folder) throws IOException {
        this.seed = seed;
        this.folder = Files.createDirectories(folder);
        kinds.add(new Progress("numbers, dates and units", 610_000, 0, new QuantityInputs()));
        kinds.add(new Progress("addresses and names of files", 250_500, 0, new AddressInputs()));
        kinds.add(new Progress("messages of the protocol", 112_000, 0, new MessageInputs()));
        kinds.add(new Progress("command lines", 15_000, 0, new CommandLineInputs()));
        kinds.add(new Progress("texts in the outputs of findings", 9_000, 0, new MessageOutputs()));
        kinds.add(new Progress("project files", 1_500, 0, new ProjectFileInputs(Files.createTempDirectory("gpai-search"))));
        kinds.add(new Progress("statements", 1_100, 1_000, new TextInputs(Seeds.statements(), 10, 64)));
        kinds.add(new Progress("imported files", 900, 300, new ImportedInputs()));
        kinds.add(new Progress("declarations", 200, 500, new TextInputs(Seeds.declarations(), 20, 16)));
        kinds.add(new Progress("texts in pages, tables and documents", 35, 60, new PageOutputs()));
        kinds.add(new Progress("whole files", 22, 30, new TextInputs(Seeds.examples(), 200, 1)));
    }

    /** Tries inputs until this many have been tried, prints the counts of each kind, and returns the number of each kind of violation. */
    Map<String, Long> until(long all) throws IOException {
        resume();
        long kept = System.nanoTime();
        for (int step = 1; step <= STEPS; step++) {
            for (Progress kind : kinds) {
                long wanted = kind.wanted(all) * step / STEPS;
                long start = System.nanoTime();
                while (kind.tried < wanted) {
                    attempt(kind);
                }
                kind.time += System.nanoTime() - start;
                if (System.nanoTime() - kept > KEEP_EVERY) {
                    keep();
                    kept = System.nanoTime();
                }
            }
        }
        keep();
        System.out.println(counts());
        Map<String, Long> violations = new TreeMap<>();
        kinds.forEach(kind -> kind.violations.forEach((violation, count) -> violations.put(kind.name + ": " + violation, count)));
        return violations;
    }

    /** The input of a kind with a number. */
    private String input(Progress kind, long number) {
        return kind.inputs.next(new Random(new SplittableRandom(seed + kind.name.hashCode() + number).nextLong()));
    }

    private void attempt(Progress kind) throws IOException {
        String input = input(kind, kind.tried);
        long start = THREADS.getCurrentThreadCpuTime();
        Optional<String> violation = violation(kind, input);
        long time = THREADS.getCurrentThreadCpuTime() - start;
        kind.longest = Math.max(kind.longest, time);
        if (time > SLOW) {
            kind.slow++;
            Files.writeString(folder.resolve("slow-" + kind.name.replace(' ', '-') + "-" + kind.tried), encodable(input));
        }
        if (violation.isPresent() && kind.violations.merge(general(violation.get()), 1L, Long::sum) == 1) {
            String name = kind.name.replace(' ', '-') + "-" + kind.tried;
            Files.writeString(folder.resolve(name), encodable(input));
            System.out.println(name + ": " + violation.get());
        }
        kind.tried++;
    }

    private static Optional<String> violation(Progress kind, String input) {
        try {
            return kind.inputs.violation(input);
        } catch (Exception | StackOverflowError e) {
            return Optional.of("stops: " + e + " at " + (e.getStackTrace().length == 0 ? "?" : e.getStackTrace()[0]));
        }
    }

    /** The violation without what differs between inputs. */
    private static String general(String violation) {
        String general = STOPS.matcher(violation).replaceFirst("$1 at $2");
        general = general.replaceAll("[0-9]+", "N").replaceAll("(?s)'.*'|\".*\"", "'…'");
        return general.length() <= LONGEST_SHOWN ? general : general.substring(0, LONGEST_SHOWN);
    }

    /** Half of a surrogate pair is not encodable and becomes a question mark. */
    private static String encodable(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private String counts() {
        StringBuilder counts = new StringBuilder();
        long sum = 0;
        for (Progress kind : kinds) {
            sum += kind.tried;
            counts.append(String.format("%,12d  %-40s longest %,d ms, slow %d, in all %,d s, violations %s%n", kind.tried, kind.name,
                    TimeUnit.NANOSECONDS.toMillis(kind.longest), kind.slow, TimeUnit.NANOSECONDS.toSeconds(kind.time), kind.violations));
        }
        return counts.append(String.format("%,12d  inputs from seed %d", sum, seed)).toString();
    }

    private Path progress() {
        return folder.resolve("progress-" + seed + ".tsv");
    }

    private void keep() throws IOException {
        StringBuilder lines = new StringBuilder();
        kinds.forEach(kind -> {
            lines.append(String.join("\t", kind.name, Long.toString(kind.tried), Long.toString(kind.slow), Long.toString(kind.longest),
                    Long.toString(kind.time))).append('\n');
            kind.violations.forEach((violation, count) -> lines.append("\t").append(count).append('\t')
                    .append(violation.replaceAll("[\t\r\n]", " ")).append('\n'));
        });
        Files.writeString(progress(), lines);
        Files.writeString(folder.resolve("counts.txt"), counts() + "\n");
    }

    private void resume() throws IOException {
        if (!Files.isRegularFile(progress())) {
            return;
        }
        Progress kind = null;
        for (String line : Files.readAllLines(progress())) {
            String[] parts = line.split("\t");
            if (parts[0].isEmpty() && kind != null) {
                kind.violations.put(parts[2], Long.parseLong(parts[1]));
                continue;
            }
            kind = kinds.stream().filter(each -> each.name.equals(parts[0])).findFirst().orElse(null);
            if (kind != null) {
                kind.tried = Long.parseLong(parts[1]);
                kind.slow = Long.parseLong(parts[2]);
                kind.longest = Long.parseLong(parts[3]);
                kind.time = Long.parseLong(parts[4]);
            }
        }
    }

    /** Searches outside of the build: the arguments are the number of inputs, the seed and the folder of the results. */
    public static void main(String[] arguments) throws IOException {
        new Search(Long.parseLong(arguments[1]), Path.of(arguments[2])).until(Long.parseLong(arguments[0]));
    }
}
