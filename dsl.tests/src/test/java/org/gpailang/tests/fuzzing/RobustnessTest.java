package org.gpailang.tests.fuzzing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gpailang.tests.fixtures.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that broke the program once, and seeded mutations of the examples: none breaks it. {@link Fuzzer} looks for more. */
class RobustnessTest {

    private static final long SEED = Long.getLong("gpai.fuzz.seed", 20250802);
    private static final int SMALL = Integer.getInteger("gpai.fuzz.small", 1_000);
    private static final int LARGE = Integer.getInteger("gpai.fuzz.large", 200);
    private static final Path FOUND = Golden.ROOT.resolve("dsl.tests/target/fuzzing");

    private final Robustness robustness = new Robustness();

    static Stream<Path> corpus() throws IOException {
        return Golden.sourcesIn(Golden.ROOT.resolve("dsl.tests/src/test/resources/fuzzing")).stream();
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void textsThatOnceBrokeTheProgramNoLongerDo(Path file) throws IOException {
        assertEquals(Optional.empty(), robustness.violation(Files.readString(file)));
    }

    @Test
    void changedDeclarationsDoNotBreakTheProgram() throws IOException {
        assertEquals(Map.of(), new Fuzzer(SEED, true, FOUND).search(SMALL));
    }

    @Test
    void changedExamplesDoNotBreakTheProgram() throws IOException {
        assertEquals(Map.of(), new Fuzzer(SEED, false, FOUND).search(LARGE));
    }
}
