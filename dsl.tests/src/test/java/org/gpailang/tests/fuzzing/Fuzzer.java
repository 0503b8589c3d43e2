package org.gpailang.tests.fuzzing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Looks for texts that break the program: {@code Fuzzer SEED COUNT FOLDER}. It writes each kind of violation once into the folder and prints
 * how many inputs of which kind there were, how many violations, and which inputs took longer than two seconds.
 */
public final class Fuzzer {

    private static final long SLOW = 2_000_000_000L;

    private Fuzzer() {}

    public static void main(String[] arguments) throws IOException {
        long seed = Long.parseLong(arguments[0]);
        long count = Long.parseLong(arguments[1]);
        Path folder = Files.createDirectories(Path.of(arguments[2]));
        Mutator mutator = new Mutator(seed, RobustnessTest.examples());
        Robustness robustness = new Robustness();
        Map<Mutator.Kind, Long> inputs = new EnumMap<>(Mutator.Kind.class);
        Map<String, Long> violations = new TreeMap<>();
        for (long i = 0; i < count; i++) {
            Mutator.Mutation mutation = mutator.next();
            long start = System.nanoTime();
            Optional<String> violation = robustness.violation(mutation.text());
            Optional<String> found = violation.or(() -> System.nanoTime() - start > SLOW ? Optional.of("is slow") : Optional.empty());
            inputs.merge(mutation.kind(), 1L, Long::sum);
            if (found.isPresent()) {
                String kind = found.get().replaceAll("[0-9]+", "N");
                if (violations.merge(kind, 1L, Long::sum) == 1) {
                    Files.writeString(folder.resolve("violation-" + violations.size() + ".gpai"), mutation.text());
                    System.out.println(i + " " + mutation.kind() + ": " + found.get());
                }
            }
        }
        System.out.println("inputs " + inputs);
        System.out.println("violations " + violations);
    }
}
