package org.gpailang.core.facts.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gpailang.core.facts.statement.Location;

/**
 * Arguments that a model presents no systemic risk although it meets the criterion (Art. 52(2) and (3) AI Act).
 *
 * @param filed the date on which they were filed; absent if only the outcome is stated
 * @param text a summary
 * @param benchmarks the results that they rest on
 * @param material tools and documents that they name
 * @param outcome the decision of the Commission, if there is one
 * @param at where they are stated
 */
public record Arguments(Optional<LocalDate> filed, Optional<String> text, List<Benchmark> benchmarks, List<String> material,
        Optional<Outcome> outcome, Location at) {

    /** The arguments as of a date; absent if they were filed after it. */
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
     * @param note a note, if stated
     */
    public record Benchmark(String name, String value, boolean achieved, Optional<String> note) {}

    /**
     * A decision on the arguments.
     *
     * @param accepted whether they were accepted; otherwise they were rejected
     * @param told the date on which the provider was informed
     * @param at where it is stated
     */
    public record Outcome(boolean accepted, LocalDate told, Location at) {}
}
