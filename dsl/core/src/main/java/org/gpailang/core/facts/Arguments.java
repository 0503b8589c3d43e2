package org.gpailang.core.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Arguments that a model presents no systemic risk although it meets the criterion (Art. 52(2) and (3) AI Act).
 *
 * @param filed the day on which they were filed; absent where only the outcome is stated
 * @param text what they say in short
 * @param benchmarks the results that they rest on
 * @param material tools and documents that they name
 * @param outcome what the Commission decided, if it did
 * @param at where they are stated
 */
public record Arguments(Optional<LocalDate> filed, Optional<String> text, List<Benchmark> benchmarks, List<String> material,
        Optional<Outcome> outcome, Location at) {

    /** What of them has happened by a day; nothing where they were filed after it. */
    public Optional<Arguments> asOf(LocalDate day) {
        return filed.filter(day::isBefore).isPresent() ? Optional.empty() : Optional.of(new Arguments(filed, text, benchmarks, material,
                outcome.filter(decided -> !decided.told().isAfter(day)), at));
    }

    /**
     * A result in a benchmark.
     *
     * @param name the benchmark
     * @param value the result as it is written
     * @param achieved whether it was achieved; otherwise it is a forecast
     * @param note what is said of it
     */
    public record Benchmark(String name, String value, boolean achieved, Optional<String> note) {}

    /**
     * A decision on the arguments.
     *
     * @param accepted whether they were accepted; otherwise they were rejected
     * @param told the day on which the provider was told
     * @param at where it is stated
     */
    public record Outcome(boolean accepted, LocalDate told, Location at) {}
}
