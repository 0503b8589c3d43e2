package org.gpailang.tests.fuzzing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gpailang.tests.fixtures.Golden;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Inputs that broke the program once, and a search for others: none breaks it. */
@Order(2)
class RobustnessTest {

    private static final long SEED = Long.getLong("gpai.fuzz.seed", 20250802);
    private static final long INPUTS = Long.getLong("gpai.fuzz.inputs", 100_000);
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
    void inputsOfEveryKindDoNotBreakTheProgram() throws IOException {
        assertEquals(Map.of(), new Search(SEED, FOUND).until(INPUTS));
    }
}
