package org.gpailang.tests.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gpailang.language.catalogue.CatalogueEntries;
import org.gpailang.tests.fixtures.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The script that lists the entries of the catalogue whose sources have to be read again. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the script is for a POSIX shell")
class OldSourcesTest {

    private record Run(int code, List<String> lines) {}

    private static Run run(String day) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sh", Golden.ROOT.resolve("scripts/old-sources").toString(), day).redirectErrorStream(true)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), out.lines().toList());
    }

    @Test
    void noSourceIsOldOnTheDayOnWhichAllWereRead() throws IOException, InterruptedException {
        assertEquals(new Run(0, List.of()), run("2026-11-25"));
    }

    @Test
    void everyEntryIsListedOnceAllSourcesAreOld() throws IOException, InterruptedException {
        CatalogueEntries entries = CatalogueEntries.shipped();
        long expected = entries.accelerators().size() + entries.licences().stream().filter(licence -> licence.family().isEmpty()).count();
        Run run = run("2030-01-01");
        assertEquals(1, run.code());
        assertEquals(expected, run.lines().size());
        assertTrue(run.lines().contains("2026-11-25 licence Apache-2.0"), run::toString);
    }

    @Test
    void whatIsNoDayIsRefused() throws IOException, InterruptedException {
        assertEquals(2, run("tomorrow").code());
    }
}
