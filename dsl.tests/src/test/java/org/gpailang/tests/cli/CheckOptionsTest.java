package org.gpailang.tests.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.gpailang.tests.fixtures.CommandResult;
import org.gpailang.tests.fixtures.PackagedProgram;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The options of {@code gpai check}; those that depend on the streams, the environment or the working folder in the packaged program. */
@Order(2)
class CheckOptionsTest {

    private static final String SLIP = """
            entity Lab { established in FR }
            model A by Lab {
                genrates text
                pretraining { compute 7bn parameters x 2T tokens }
            }
            """;
    private static final String FINDING = "entity Lab { established in XX }\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void writeFiles() throws IOException {
        Files.writeString(folder.resolve("finding.gpai"), FINDING);
    }

    /** Runs the packaged program in the folder. */
    private CommandResult start(String... arguments) throws IOException {
        return PackagedProgram.run(folder, arguments);
    }

    /** Checks a file in the folder in this process. */
    private CommandResult checkFile(String file, String... options) {
        return CommandResult.with(Stream.of(Stream.of("check"), Stream.of(options), Stream.of(path(file))).flatMap(part -> part)
                .toArray(String[]::new));
    }

    /** Checks the whole folder in this process. */
    private CommandResult check(String... options) {
        return checkFile("", options);
    }

    private String path(String file) {
        return folder.resolve(file).toString();
    }

    @Test
    void standardInputHasTheGivenName() throws IOException {
        CommandResult ran = PackagedProgram.run(folder, "entity Lab { established in YY }\n", Map.of(), "check", "--format", "concise",
                "--quiet", "--select", "link", "--stdin-filename", "finding.gpai", "-", "finding.gpai");
        assertEquals(1, ran.code());
        assertTrue(ran.out().startsWith("finding.gpai:1:29: error: ") && ran.out().contains("'YY'"), ran::out);
        assertEquals(1, ran.out().lines().count(), "the text replaces the file");
        assertTrue(PackagedProgram.run(folder, FINDING, Map.of(), "check", "-").out().startsWith("stdin.gpai:1:29: error:"));
        assertEquals(2, check("--stdin-filename", "a.gpai").code());
    }

    @Test
    void severalFormatsAreWrittenInOneRun() throws IOException {
        CommandResult ran = check("--format", "concise", "--format", "sarif", "--output", path("findings.sarif"), "--format", "json",
                "--output", path("findings.json"));
        assertEquals(1, ran.code());
        assertTrue(ran.out().startsWith(path("finding.gpai") + ":1:29: error: "), ran::out);
        assertTrue(Files.readString(folder.resolve("findings.sarif")).contains("\"version\" : \"2.1.0\""));
        assertTrue(Files.readString(folder.resolve("findings.json")).contains("gpai-findings/1"));
        CommandResult both = check("--format", "json", "--format", "text");
        assertEquals(2, both.code());
        assertEquals("", both.out());
        Files.writeString(folder.resolve("mine.txt"), "mine\n");
        assertEquals(2, check("--output", path("mine.txt")).code(), "a file of somebody else is not replaced");
        String[] all = Stream.of("text", "concise", "json", "jsonl", "sarif", "github", "codeclimate", "junit")
                .flatMap(format -> Stream.of("--format", format, "--output", path(format + ".out"))).toArray(String[]::new);
        assertEquals(1, check(all).code());
        assertEquals(1, check(all).code(), "a file that the program wrote is replaced");
    }

    @Test
    void quietPrintsOnlyTheFindings() throws IOException {
        CommandResult ran = check("--quiet", "--format", "concise", "--select", "link");
        assertEquals(1, ran.out().lines().count(), ran::out);
        assertEquals("", ran.err());
        Files.writeString(folder.resolve("finding.gpai"), "assess under guidelines-2025-07\nentity Lab { established in FR }\n");
        assertEquals("", check("-q").out());
    }

    @Test
    void statisticsCountEachCode() throws IOException {
        CommandResult ran = check("--statistics");
        assertTrue(ran.out().lines().anyMatch(line -> line.matches(" +1  link/unknown-country +\\S.*")), ran::out);
        assertEquals(2, check("--statistics", "--format", "json").code());
    }

    @Test
    void findingsAreSelectedByCodeAndFamily() throws IOException {
        assertEquals(1, check("--select", "link/unknown-country").code());
        assertEquals(0, check("--select", "ruleset,compute/margin-too-wide").code());
        assertEquals(0, check("--ignore", "link").code());
        CommandResult unknown = check("--select", "obligaton");
        assertEquals("gpai: there is no code and no family of codes 'obligaton'. Did you mean 'obligation'?\n", unknown.err());
        assertEquals(2, unknown.code());
    }

    @Test
    void colourIsChosenByOptionsAndTheEnvironment() throws IOException {
        assertTrue(check("--color", "always").out().contains("\u001B["));
        assertFalse(start("check").out().contains("\u001B["));
        assertTrue(PackagedProgram.run(folder, "", Map.of("FORCE_COLOR", "1"), "check").out().contains("\u001B["));
        assertFalse(PackagedProgram.run(folder, "", Map.of("FORCE_COLOR", "1", "NO_COLOR", "1"), "check").out().contains("\u001B["));
        assertFalse(PackagedProgram.run(folder, "", Map.of("FORCE_COLOR", "1"), "check", "--color", "never").out().contains("\u001B["));
    }

    @Test
    void safeFixesCorrectOnlyHowValuesAreWritten() throws IOException {
        Path slip = Files.writeString(folder.resolve("slip.gpai"), SLIP);
        String corrected = SLIP.replace("genrates", "generates").replace("7bn", "7B");
        CommandResult diff = start("check", "--diff", "slip.gpai");
        assertEquals(1, diff.code());
        assertEquals("""
                --- slip.gpai
                +++ slip.gpai
                @@ -1,5 +1,5 @@
                 entity Lab { established in FR }
                 model A by Lab {
                -    genrates text
                -    pretraining { compute 7bn parameters x 2T tokens }
                +    generates text
                +    pretraining { compute 7B parameters x 2T tokens }
                 }
                """, diff.out());
        assertEquals(SLIP, Files.readString(slip));
        assertEquals(diff.out(), PackagedProgram.run(folder, SLIP, Map.of(), "check", "--diff", "--stdin-filename", "slip.gpai", "-")
                .out());
        CommandResult fixed = checkFile("slip.gpai", "--fix");
        assertEquals(0, fixed.code(), fixed::out);
        assertTrue(fixed.err().contains("corrected 2 findings"), fixed::err);
        assertEquals(corrected, Files.readString(slip));
        assertEquals("", checkFile("slip.gpai", "--diff").out());
        assertEquals(2, start("check", "--fix", "-").code());
    }

    @Test
    void theEditorOffersTheSameTextAsTheCommandLine() throws IOException {
        Path waived = Files.writeString(folder.resolve("waived.gpai"), """
                entity Lab { established in FR }
                model A by Lab {
                    generates text
                    pretraining { compute 7B parameters x 2T tokens }
                    waive compute/not-counted reason "old"
                }
                """);
        assertEquals(0, checkFile("waived.gpai", "--fix").code());
        assertFalse(Files.readString(waived).contains("waive"));
        assertFalse(Files.readString(waived).contains("\n\n"), "no empty line is left");
    }

    @Test
    void findingsOfOneSubjectAreGroupedAndShowALineOnce() throws IOException {
        Files.writeString(folder.resolve("model.gpai"), """
                assess under guidelines-2025-07
                entity Lab { established in FR }
                model A "A" by Lab {
                    generates text
                    pretraining { compute 70B parameters x 15T tokens }
                    placed on market 2025-09-01 via api
                }
                """);
        CommandResult ran = checkFile("model.gpai", "--as-of", "2026-01-10");
        assertEquals(1, ran.out().lines().filter(line -> line.startsWith("  3 | ")).count(), ran::out);
        assertTrue(ran.out().lines().filter(line -> line.startsWith(path("model.gpai") + ":3:7: ")).count() > 3, ran::out);
        assertTrue(ran.out().endsWith("' explains a finding.\n"), ran::out);
    }

    @Test
    void oneFileByTwoPathsIsOneFile() throws IOException {
        CommandResult ran = start("check", "finding.gpai", "./finding.gpai", folder.resolve("finding.gpai").toString(), ".");
        assertTrue(ran.out().contains("in 1 file "), ran::out);
    }

    @Test
    void aWatchChecksAgainWhenAFileChanges() throws IOException {
        Process process = new ProcessBuilder(PackagedProgram.COMMAND.toString(), "check", "--watch", "--format", "concise",
                "--select", "link").directory(folder.toFile()).redirectErrorStream(true).start();
        try (BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertTrue(until(out, "Watching for changes.").contains("'XX'"));
            Files.writeString(folder.resolve("finding.gpai"), "// changed\nentity Lab { established in YY }\n");
            assertTrue(until(out, "Watching for changes.").contains("finding.gpai:2:29: error"));
        } finally {
            process.destroy();
        }
    }

    private static String until(BufferedReader out, String last) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String line = out.readLine(); line != null && !line.equals(last); line = out.readLine()) {
            text.append(line).append('\n');
        }
        return text.toString();
    }

    @Test
    void wrongUsageIsReportedOnOneLineWithAHint() throws IOException {
        for (String[] wrong : new String[][] {{"check", "--as-of", "tomorrow"}, {"check", "--no-such-option"}, {"chek"}, {},
            {"check", "--fix", "--diff"}, {"check", "--config", "a", "--no-config"}, {"list", "unit"}, {"lsp", "--tcp"}}) {
            // only the packaged program has the server
            CommandResult ran = wrong.length > 0 && wrong[0].equals("lsp") ? start(wrong) : CommandResult.with(wrong);
            assertEquals(2, ran.code(), () -> String.join(" ", wrong));
            assertEquals(2, ran.err().lines().count(), ran::err);
            assertFalse(ran.err().contains("java") || ran.err().contains("Exception"), ran::err);
        }
    }
}
