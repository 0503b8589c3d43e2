package org.gpailang.tests.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.gpailang.language.formatting.Formatter;
import org.gpailang.tests.fixtures.Golden;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The formatter keeps words and comments, and formatting twice changes nothing. */
class FormattingTest {

    private static final Formatter FORMATTING = Formatter.standalone();

    @TestFactory
    Stream<DynamicTest> shippedFilesAreFormatted() throws IOException {
        return Stream.of("examples", "dsl/language/src/main/resources").flatMap(folder -> {
            try {
                return Golden.sourcesIn(Golden.ROOT.resolve(folder)).stream();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }).map((Path file) -> DynamicTest.dynamicTest(Golden.ROOT.relativize(file).toString(), () -> {
            String text = Files.readString(file);
            assertEquals(text, FORMATTING.format(text).orElseThrow());
            String crowded = text.replace("    ", "\t ").replace(" {", "  {");
            assertEquals(text.replaceAll("\\s+", " "), FORMATTING.format(crowded).orElseThrow().replaceAll("\\s+", " "));
        }));
    }

    @Test
    void oneStatementPerLine() {
        assertEquals("""
                // first
                entity A "A" {
                    // inside
                    established in FR  // trailing
                    size small
                }

                model M by A { generates text  scope broad }
                """, FORMATTING.format("""

                // first
                entity   A "A" {
                // inside
                  established in FR   // trailing
                size small }


                model M by A {generates text   scope broad}""").orElseThrow());
    }

    @Test
    void aBlockThatDoesNotFitOnItsLineIsBroken() {
        String formatted = FORMATTING.format("entity A { established in FR size small turnover 20M EUR"
                + " code-of-practice signed 2025-08-01 chapters transparency, copyright }").orElseThrow();
        assertTrue(formatted.lines().count() > 3, formatted);
        assertEquals(Optional.of(formatted), FORMATTING.format(formatted));
    }

    @Test
    void aTextThatDoesNotParseIsNotFormatted() {
        assertEquals(Optional.empty(), FORMATTING.format("model M by A { generates"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "7 b params * 2 T tok | 7B parameters x 2T tokens",
        "7,000,000,000 parameters × 2e12 tokens | 7_000_000_000 parameters x 2e12 tokens",
        "3.8·10²⁵ FLOPs | 3.8e25 FLOP",
        "10²⁵ flop | 10^25 FLOP",
        "8M GPU hours on H100-SXM5 at 40% | 8M GPU-hours on H100-SXM5 at 40%",
        "1K x H100-SXM5 for 3days at 40 % | 1K x H100-SXM5 for 3 days at 40%",
    })
    void numbersUnitsAndProductsHaveOneForm(String written, String formatted) {
        String text = Formatter.standalone().format("entity E\npretraining R by E { compute " + written + " }\n").orElseThrow();
        assertTrue(text.contains("compute " + formatted + " }"), text);
        assertEquals(text, Formatter.standalone().format(text).orElseThrow());
    }
}
