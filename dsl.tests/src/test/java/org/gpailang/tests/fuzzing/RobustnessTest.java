package org.gpailang.tests.fuzzing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.gpailang.tests.fixtures.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that broke the program once, and seeded mutations of the examples: none breaks it. {@link Fuzzer} looks for more. */
class RobustnessTest {

    private static final int MUTATIONS = Integer.getInteger("gpai.fuzz.inputs", 500);
    private static final long SEED = 20250802;

    private final Robustness robustness = new Robustness();

    static Stream<Path> corpus() throws IOException {
        return Golden.sourcesIn(Golden.ROOT.resolve("dsl.tests/src/test/resources/fuzzing")).stream();
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void whatBrokeTheProgramOnceDoesNotBreakItAgain(Path file) throws IOException {
        assertEquals(Optional.empty(), robustness.violation(Files.readString(file)));
    }

    @Test
    void mutationsOfTheExamplesDoNotBreakTheProgram() throws IOException {
        Mutator mutator = new Mutator(SEED, Seeds.examples(), 200);
        for (int i = 0; i < MUTATIONS; i++) {
            Mutator.Mutation mutation = mutator.next();
            int number = i;
            assertEquals(Optional.empty(), robustness.violation(mutation.text()), () -> "mutation " + number + " (" + mutation.kind() + "):\n" + mutation.text());
        }
    }
}
