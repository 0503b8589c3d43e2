package org.gpailang.tests.fuzzing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Looks for texts that break the program: {@code Fuzzer SEED COUNT FOLDER [small|large]}. Small texts are single declarations, of which
 * hundreds are tried in a second; large ones are whole examples. The first text with each kind of violation is written into the folder.
 * One text in a hundred is also read from scratch and
 * reported in every format. From time to time, and at the end, the program prints how many texts of which kind it tried, and which violations it found.
 */
public final class Fuzzer {

    private static final long SLOW = Duration.ofSeconds(2).toNanos();
    private static final int REPORT_EVERY = 100_000;
    private static final int THOROUGH_EVERY = 100;

    private final Path folder;
    private final Robustness robustness = new Robustness();
    private final Map<Mutator.Kind, Long> tried = new EnumMap<>(Mutator.Kind.class);
    private final Map<String, Long> violations = new TreeMap<>();

    private Fuzzer(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException {
        boolean small = arguments.length > 3 && arguments[3].equals("small");
        Mutator mutator = small ? new Mutator(Long.parseLong(arguments[0]), Seeds.declarations(), 20)
                : new Mutator(Long.parseLong(arguments[0]), Seeds.examples(), 200);
        Fuzzer fuzzer = new Fuzzer(Files.createDirectories(Path.of(arguments[2])));
        long count = Long.parseLong(arguments[1]);
        long start = System.nanoTime();
        for (long i = 1; i <= count; i++) {
            fuzzer.attempt(i, mutator.next());
            if (i % REPORT_EVERY == 0 || i == count) {
                System.out.println(i + " texts in " + Duration.ofNanos(System.nanoTime() - start).toSeconds() + " s: " + fuzzer.tried
                        + ", violations " + fuzzer.violations);
            }
        }
    }

    private void attempt(long number, Mutator.Mutation mutation) throws IOException {
        long start = System.nanoTime();
        Optional<String> violation = number % THOROUGH_EVERY == 0 ? robustness.violation(mutation.text())
                : robustness.violationAfterAnEdit(mutation.text());
        boolean slow = System.nanoTime() - start > SLOW;
        tried.merge(mutation.kind(), 1L, Long::sum);
        Optional<String> found = violation.or(() -> slow ? Optional.of("is slow") : Optional.empty());
        if (found.isPresent()) {
            String kind = found.get().replaceAll("[0-9]+", "N");
            if (violations.merge(kind, 1L, Long::sum) == 1) {
                Files.writeString(folder.resolve("violation-" + violations.size() + ".gpai"), mutation.text());
                System.out.println(number + " " + mutation.kind() + ": " + found.get());
            }
        }
    }
}
