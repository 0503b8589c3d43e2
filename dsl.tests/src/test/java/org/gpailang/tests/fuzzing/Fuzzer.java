package org.gpailang.tests.fuzzing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Looks for texts that break the program. Small texts are single declarations, large ones are whole examples. One small text in a hundred,
 * and every large one, is also read from scratch and reported in every format.
 */
final class Fuzzer {

    private static final Duration SLOW = Duration.ofSeconds(2);
    private static final int REPORT_EVERY = 100_000;
    private static final int THOROUGH_EVERY = 100;
    private static final int NESTED_IN_SMALL = 20;
    private static final int NESTED_IN_LARGE = 200;

    private final Path folder;
    private final boolean small;
    private final Mutator mutator;
    private final Robustness robustness = new Robustness();
    private final Map<Mutator.Kind, Long> tried = new EnumMap<>(Mutator.Kind.class);
    private final Map<String, Long> violations = new TreeMap<>();

    /** A search among small or large texts that writes the first text with each kind of violation into a folder. */
    Fuzzer(long seed, boolean small, Path folder) throws IOException {
        this.folder = folder;
        this.small = small;
        this.mutator = small ? new Mutator(seed, Seeds.declarations(), NESTED_IN_SMALL)
                : new Mutator(seed, Seeds.examples(), NESTED_IN_LARGE);
    }

    /** Tries texts, and prints from time to time how many of which kind; how often each kind of violation was found. */
    Map<String, Long> search(long count) throws IOException {
        Instant start = Instant.now();
        for (long i = 1; i <= count; i++) {
            attempt(i, mutator.next());
            if (i % REPORT_EVERY == 0 || i == count) {
                System.out.println(i + " texts in " + Duration.between(start, Instant.now()).toSeconds() + " s: " + tried + ", violations "
                        + violations);
            }
        }
        return violations;
    }

    private void attempt(long number, Mutator.Mutation mutation) throws IOException {
        Instant start = Instant.now();
        Optional<String> violation = small && number % THOROUGH_EVERY != 0 ? robustness.violationAfterAnEdit(mutation.text())
                : robustness.violation(mutation.text());
        tried.merge(mutation.kind(), 1L, Long::sum);
        if (Duration.between(start, Instant.now()).compareTo(SLOW) > 0) {
            keep("slow-" + number, mutation);
        }
        if (violation.isPresent() && violations.merge(violation.get().replaceAll("[0-9]+", "N"), 1L, Long::sum) == 1) {
            keep("violation-" + violations.size(), mutation);
            System.out.println(number + " " + mutation.kind() + ": " + violation.get());
        }
    }

    private void keep(String name, Mutator.Mutation mutation) throws IOException {
        // half of a surrogate pair is not encodable and becomes a question mark
        Files.write(Files.createDirectories(folder).resolve(name + ".gpai"), mutation.text().getBytes(StandardCharsets.UTF_8));
    }
}
