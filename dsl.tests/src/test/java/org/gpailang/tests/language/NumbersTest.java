package org.gpailang.tests.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gpailang.core.facts.training.Activity;
import org.gpailang.core.facts.training.Approach;
import org.gpailang.tests.fixtures.Assessed;
import org.gpailang.tests.fixtures.Golden;
import org.gpailang.tests.fixtures.Parse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All forms of numbers are read exactly. */
class NumbersTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "7, 7",
        "007, 7",
        "1_000_000, 1000000",
        "30.84, 30.84",
        "1_234.567_8, 1234.5678",
        "3.8e25, 38000000000000000000000000",
        "3.8E25, 38000000000000000000000000",
        "3.8e+25, 38000000000000000000000000",
        "5e-3, 0.005",
        "10^22, 10000000000000000000000",
        "2^10, 1024",
        "1.5^2, 2.25",
        "1k, 1000",
        "1K, 1000",
        "1.1M, 1100000",
        "405B, 405000000000",
        "15.6T, 15600000000000",
        "2e3M, 2000000000",
        "0.1, 0.1",
        "1 k, 1000",
        "1.1m, 1100000",
        "405b, 405000000000",
        "405 B, 405000000000",
        "15.6t, 15600000000000",
        "'1,000', 1000",
        "'12,345,678', 12345678",
        "'12,345.5', 12345.5",
        "'1,000,000k', 1000000000",
        "3.8·10²⁵, 38000000000000000000000000",
        "3.8*10^25, 38000000000000000000000000",
        "3.8 x 10^25, 38000000000000000000000000",
        "3.8 × 10²⁵, 38000000000000000000000000",
        "10²⁵, 10000000000000000000000000",
        "10⁻³, 0.001",
        "2⁸, 256",
        "123456789012345678901234567890.123456789, 123456789012345678901234567890.123456789",
        "1e60, 1000000000000000000000000000000000000000000000000000000000000",
    })
    void formOfANumber(String written, BigDecimal value) {
        assertEquals(0, value.compareTo(flop(written + " FLOP")), written);
    }

    @ParameterizedTest
    @CsvSource({"'', 0", "K, 3", "M, 6", "G, 9", "T, 12", "P, 15", "E, 18", "Z, 21", "Y, 24", "R, 27", "Q, 30"})
    void prefixOfFlop(String prefix, int power) {
        assertEquals(0, new BigDecimal("2.5").scaleByPowerOfTen(power).compareTo(flop("2.5 " + prefix + "FLOP")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00A0", "\u2009", "\u3000", "\uFEFF", "\t", " \uFEFF "})
    void everyBlankCanStandBetweenANumberAndItsUnit(String blank) {
        String written = "7 B parameters x 2 T tokens".replace(" ", blank);
        assertEquals(List.of(), Parse.file("entity Lab\npretraining Run by Lab { compute " + written + " }").problems());
        assertEquals(0, new BigDecimal("7e21").compareTo(flop("7" + blank + "ZFLOP")));
    }

    @Test
    void aSuffixAndAPrefixMultiply() {
        assertEquals(0, new BigDecimal("3e15").compareTo(flop("3k TFLOP")));
    }

    @Test
    void aThirdOfATenthIsExact() {
        assertEquals(0, new BigDecimal("0.3").compareTo(flop("0.1 FLOP + 0.1 FLOP + 0.1 FLOP")));
    }

    @ParameterizedTest
    @CsvSource({"38%, 0.38", "38 %, 0.38", "0.5%, 0.005", "100%, 1", "33.333%, 0.33333"})
    void percentage(String written, BigDecimal fraction) {
        Activity run = Parse.facts("entity Lab\npretraining Run by Lab { compute 1e22 FLOP within " + written + " }").runs().get(0);
        assertEquals(0, fraction.compareTo(run.estimates().get(0).margin().orElseThrow().value().fraction()));
    }

    @ParameterizedTest
    @CsvSource({"90 seconds, 90", "1 second, 1", "2 minutes, 120", "1.5 hours, 5400", "1 day, 86400", "54 days, 4665600",
            "2 weeks, 1209600"})
    void lengthOfTime(String written, BigDecimal seconds) {
        Activity run = Parse.facts("entity Lab\npretraining Run by Lab { compute 1 x H100-SXM5 for " + written + " at 38% }").runs().get(0);
        Approach.Hardware hardware = (Approach.Hardware) run.estimates().get(0).approach();
        assertEquals(0, seconds.compareTo(hardware.terms().get(0).time().orElseThrow().seconds()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e61", "1e999999999", "1e-999999999", "10^61", "10^99999999999999999999",
        "1234567890123456789012345678901234567890123456789012345678901234567890"})
    void implausibleNumbersAreErrorsOnTheNumber(String written) {
        Assessed.of("entity Lab\npretraining Run by Lab { compute ⟦" + written + "⟧ FLOP }").finds("syntax/number");
    }

    @Test
    void aDecimalCommaIsExplained() {
        assertEquals("The decimal sign is a point: 1.5.",
                Assessed.of("entity Lab\npretraining Run by Lab {\n compute ⟦1,5⟧ ZFLOP\n}").finds("syntax/error").message());
    }

    /** Coordinates of drawings are floating-point numbers; nothing is concluded in the code that draws. */
    @Test
    void floatingPointIsUsedForDrawingOnly() throws IOException {
        try (Stream<Path> files = Files.walk(Golden.ROOT.resolve("dsl"))) {
            List<String> found = files.filter(file -> file.toString().contains("src/main/java/") && file.toString().endsWith(".java"))
                    .filter(NumbersTest::usesFloatingPoint)
                    .map(file -> file.getFileName().toString()).sorted().toList();
            assertEquals(List.of("ComputeAxis.java", "ComputeChart.java", "EstimatePoints.java", "LineageDrawing.java", "RowName.java",
                    "TextMeasure.java"), found);
        }
    }

    private static boolean usesFloatingPoint(Path file) {
        try {
            return Files.readString(file).replaceAll("(?s)/\\*.*?\\*/|//[^\n]*|\"[^\"\n]*\"", "")
                    .matches("(?s).*\\b(double|float|Double|Float|doubleValue|floatValue|mapToDouble)\\b.*");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static BigDecimal flop(String written) {
        Activity run = Parse.facts("entity Lab\npretraining Run by Lab { compute " + written + " }").runs().get(0);
        return ((Approach.Declared) run.estimates().get(0).approach()).flop().value();
    }
}
