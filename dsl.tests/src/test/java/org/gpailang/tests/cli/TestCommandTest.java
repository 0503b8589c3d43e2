package org.gpailang.tests.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gpailang.tests.fixtures.CommandResult;
import org.gpailang.tests.fixtures.PackagedProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code gpai test} compares expectations with conclusions, in each format. */
class TestCommandTest {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String MODEL = """
            entity Lab { established in DE }
            model Polar by Lab {
                generates text
                pretraining { compute 8e24 FLOP }
                placed on market 2026-01-05 via api
                expect systemic-risk %s on 2026-01-10 under guidelines-2025-07
                expect general-purpose presumed
            }
            """;

    @TempDir
    private Path folder;

    private String file(String status) throws IOException {
        return Files.writeString(folder.resolve("polar.gpai"), MODEL.formatted(status)).toString();
    }

    private static CommandResult test(String... arguments) {
        return CommandResult.with(java.util.stream.Stream.concat(java.util.stream.Stream.of("test", "--as-of", "2026-01-10"),
                java.util.stream.Stream.of(arguments)).toArray(String[]::new));
    }

    @Test
    void expectationsThatAreMetGiveOneLineAndSuccess() throws IOException {
        CommandResult ran = test(file("not-presumed"));
        assertEquals(0, ran.code(), ran.err());
        assertEquals("2 met, 0 not met in 1 file.\n", ran.out());
        assertEquals("", test("--quiet", file("not-presumed")).out());
        assertEquals(3, test("--verbose", file("not-presumed")).out().lines().count());
    }

    @Test
    void anUnmetExpectationIsOneLineWithItsPlaceAndTheConclusion() throws IOException {
        String file = file("presumed");
        CommandResult ran = PackagedProgram.run(folder, "test", "--as-of", "2026-01-10", "polar.gpai");
        assertEquals(1, ran.code());
        List<String> lines = ran.out().lines().toList();
        assertEquals("1 met, 1 not met in 1 file.", lines.get(1));
        assertTrue(lines.get(0).startsWith("polar.gpai:6:5: expect systemic-risk presumed on 2026-01-10 under guidelines-2025-07: not met"
                + " as of 2026-01-10 under guidelines-2025-07: systemic-risk is not-presumed. "), lines.get(0));
        assertEquals("", ran.err());
        assertEquals(0, test(file("not-presumed")).code(), file);
    }

    @Test
    void whatCannotBeComparedIsNoSuccess() throws IOException {
        String broken = Files.writeString(folder.resolve("broken.gpai"),
                MODEL.formatted("presumed").replace("Lab {\n", "Lib {\n")).toString();
        CommandResult ran = test(broken);
        assertEquals(2, ran.code());
        assertTrue(ran.out().endsWith("0 met, 0 not met, 2 not compared in 1 file.\n"), ran.out());
        assertTrue(ran.err().startsWith("gpai: " + broken + ":2:16: No entity is called 'Lib' here."), ran.err());
        assertEquals(2, test(file("presumd")).code());
        assertEquals(2, test(folder.resolve("missing.gpai").toString()).code());
    }

    @Test
    void aRunWithoutExpectationsSaysSo() throws IOException {
        String none = Files.writeString(folder.resolve("none.gpai"), "entity Lab { established in DE }\n").toString();
        CommandResult ran = test(none);
        assertEquals(0, ran.code());
        assertTrue(ran.out().startsWith("No expectation in 1 file.\n"), ran.out());
    }

    @Test
    void severalFormatsAreWrittenInOneRun() throws IOException {
        Path json = folder.resolve("tests.json");
        Path junit = folder.resolve("tests.xml");
        CommandResult ran = test("--format", "text", "--format", "json", "--output", json.toString(), "--format", "junit", "--output",
                junit.toString(), file("presumed"));
        assertEquals(1, ran.code());
        assertEquals("gpai: wrote " + json + "\ngpai: wrote " + junit + "\n", ran.err().replace("\r\n", "\n"));
        JsonNode root = MAPPER.readTree(Files.readString(json));
        assertEquals("{\"met\":1,\"notMet\":1,\"notCompared\":0}", root.path("summary").toString());
        JsonNode unmet = root.at("/expectations/0");
        assertEquals("not-met", unmet.path("outcome").asString());
        assertEquals("systemic-risk is not-presumed", unmet.path("concluded").asString());
        assertEquals("guidelines-2025-07", unmet.path("ruleset").asString());
        assertEquals(6, unmet.path("line").asInt());
        assertTrue(Files.readString(junit).contains("tests=\"2\" failures=\"1\" errors=\"0\""), Files.readString(junit));
        assertEquals(1, test("--format", "json", "--output", json.toString(), file("presumed")).code());
        assertEquals("gpai: only one format can go to standard output; add --output FILE after the other --format\n",
                test("--format", "json", "--format", "text", file("presumed")).err().replace("\r\n", "\n"));
    }

    @Test
    void theJsonIsValidAgainstItsSchema() throws IOException {
        assertTrue(test("--format", "json", file("presumed")).out().contains("\"gpai-tests/1\""));
        String broken = Files.writeString(folder.resolve("broken.gpai"), "model A by Lab { expect systemic-risk presumed under None }\n")
                .toString();
        JsonNode root = MAPPER.readTree(test("--format", "json", broken).out());
        assertEquals(2, root.path("errors").size(), root.toString());
        assertTrue(root.at("/expectations/0/concluded").isNull());
    }

    @Test
    void theProjectFileDeterminesDateAndRuleset() throws IOException {
        file("not-presumed");
        Files.writeString(folder.resolve("gpai.toml"), "ruleset = \"Half\"\nas-of = 2025-01-01\nexclude = [\"drafts/\"]\n");
        Files.writeString(folder.resolve("half.gpai"), "ruleset Half extends guidelines-2025-07 { systemic-risk above 5e24 FLOP }\n");
        Files.writeString(folder.resolve("other.gpai"), MODEL.formatted("not-presumed").replace("Polar", "Other").replace("Lab", "Firm")
                .replace(" on 2026-01-10 under guidelines-2025-07", ""));
        Files.createDirectories(folder.resolve("drafts"));
        Files.writeString(folder.resolve("drafts/draft.gpai"),
                MODEL.formatted("presumed").replace("Polar", "Draft").replace("Lab", "Draft-Lab"));
        CommandResult ran = CommandResult.with("test", folder.toString());
        assertEquals(1, ran.code(), ran.err());
        assertTrue(ran.out().contains("other.gpai:6:5: expect systemic-risk not-presumed: not met as of 2025-01-01 under Half:"
                + " systemic-risk is presumed. "), ran.out());
        assertTrue(ran.out().endsWith("3 met, 1 not met in 3 files.\n"), ran.out());
    }

    @Test
    void aCheckAndAReportDoNotDependOnExpectations() throws IOException {
        String text = MODEL.formatted("presumed");
        String unmet = file("presumed");
        CommandResult with = CommandResult.with("check", "--as-of", "2026-01-10", unmet);
        Files.writeString(Path.of(unmet), text.replaceAll("expect [^\n]*", ""));
        assertEquals(CommandResult.with("check", "--as-of", "2026-01-10", unmet), with);
    }
}
