package org.gpailang.tests.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gpailang.tests.fixtures.Golden;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The design decisions are numbered and have the same form. */
class DecisionsTest {

    private static final Path FOLDER = Golden.ROOT.resolve("docs/decisions");
    private static final List<String> SECTIONS = List.of("## Context", "## Decision", "## Alternatives", "## Cost");

    @TestFactory
    Stream<DynamicTest> aDecisionHasANumberATitleAndFourSections() throws IOException {
        return decisions().stream().map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
            List<String> headings = Files.readAllLines(file).stream().filter(line -> line.startsWith("#")).toList();
            assertTrue(headings.get(0).startsWith("# " + number(file) + ". "), headings.get(0));
            assertEquals(SECTIONS, headings.subList(1, headings.size()));
        }));
    }

    @Test
    void theNumbersAreConsecutive() throws IOException {
        List<Path> files = decisions();
        assertEquals(IntStream.rangeClosed(1, files.size()).boxed().toList(), files.stream().map(DecisionsTest::number).toList());
    }

    private static int number(Path file) {
        return Integer.parseInt(file.getFileName().toString().substring(0, 4));
    }

    private static List<Path> decisions() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }
}
