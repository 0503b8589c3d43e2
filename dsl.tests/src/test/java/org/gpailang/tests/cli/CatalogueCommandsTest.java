package org.gpailang.tests.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.gpailang.language.catalogue.HubLicences;
import org.gpailang.tests.fixtures.CommandResult;
import org.junit.jupiter.api.Test;

/** The subcommands that show the catalogue. */
class CatalogueCommandsTest {

    @Test
    void everyIdentifierOfTheHubIsListedWithWhatItMeans() {
        CommandResult result = CommandResult.with("list", "licences", "--hub");
        assertEquals(0, result.code());
        List<String> lines = result.out().lines().toList();
        assertEquals(HubLicences.identifiers(), lines.stream().map(line -> line.split(" ")[0]).toList());
        assertTrue(lines.stream().noneMatch(line -> line.contains("not in the catalogue")), result::out);
        assertTrue(lines.stream().anyMatch(line -> line.matches("llama3\\.1 +Llama-3\\.1-Community")), result::out);
        assertTrue(lines.stream().anyMatch(line -> line.matches("unknown +All-Rights-Reserved, if the repository names no licence")),
                result::out);
        assertTrue(lines.stream().anyMatch(line -> line.matches("openrail +one of .*BigScience-OpenRAIL-M.*")), result::out);
    }

    @Test
    void acceleratorsAreListedWithTheirUsualPeak() {
        CommandResult result = CommandResult.with("list", "accelerators");
        assertEquals(0, result.code());
        assertTrue(result.out().lines().anyMatch(line -> line.matches("MI300X +AMD Instinct MI300X; bf16 1307\\.4 TFLOP/s")), result::out);
        assertTrue(result.out().lines().anyMatch(line -> line.startsWith("Rubin ") && line.endsWith("confidence placeholder")),
                result::out);
    }

    @Test
    void theHubHasNoAccelerators() {
        CommandResult result = CommandResult.with("list", "accelerators", "--hub");
        assertEquals(2, result.code());
        assertEquals("gpai: '--hub' lists licences: 'gpai list licences --hub'\n", result.err());
    }

    @Test
    void anAcceleratorIsExplainedWithSourceConfidenceAndPeaks() {
        CommandResult result = CommandResult.with("explain", "mi300x");
        assertEquals(0, result.code());
        for (String expected : List.of("MI300X: AMD Instinct MI300X (accelerator)", "  bf16: 1307.4 TFLOP/s, used if no format is stated",
                "  Maker: AMD", "  Released: 2023-12-06", "  Power: 750 W", "  Confidence: high")) {
            assertTrue(result.out().lines().anyMatch(expected::equals), () -> expected + " in\n" + result.out());
        }
        assertTrue(result.out().contains("  Source: https://www.amd.com/"), result::out);
    }

    @Test
    void aLicenceIsExplainedWithItsClauses() {
        CommandResult result = CommandResult.with("explain", "gemma");
        assertEquals(0, result.code());
        assertTrue(result.out().startsWith("Gemma-Terms: Gemma Terms of Use (licence)\n"), result::out);
        assertTrue(result.out().contains("  Usage: restricted (safety): section 3.2: "), result::out);
        assertTrue(result.out().contains("  Dated: 2025-03-24\n"), result::out);
    }

    @Test
    void whatIsNeitherACodeNorAnEntryIsRefused() {
        CommandResult result = CommandResult.with("explain", "nothing-like-it");
        assertEquals(2, result.code());
        assertTrue(result.err().contains("'nothing-like-it'"), result::err);
    }
}
