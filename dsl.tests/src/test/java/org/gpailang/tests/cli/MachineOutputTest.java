package org.gpailang.tests.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gpailang.report.machine.Schemas;
import org.gpailang.tests.fixtures.CommandResult;
import org.gpailang.tests.fixtures.Golden;
import org.gpailang.tests.fixtures.MachineOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON for other programs: it says what was read and what could not be read, and is valid against the published schemas. */
class MachineOutputTest {

    private static final JsonMapper MAPPER = new JsonMapper();

    @TempDir
    private Path folder;

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void everyPublishedSchemaIsASchema() {
        Schema meta = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(com.networknt.schema.SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        for (String name : Schemas.NAMES) {
            CommandResult printed = CommandResult.with("schema", name);
            assertEquals(0, printed.code());
            assertEquals(List.of(), meta.validate(MAPPER.readTree(printed.out())), name);
        }
        assertEquals(String.join("\n", Schemas.NAMES) + "\n", CommandResult.with("schema").out().replace("\r\n", "\n"));
        assertEquals("gpai: there is no schema 'finding'. Did you mean 'findings'?\n", CommandResult.with("schema", "finding").err());
    }

    @Test
    void everyExpectedAssessmentIsValid() throws IOException {
        try (Stream<Path> files = Files.walk(Golden.ROOT.resolve("dsl.tests/src/test/resources/examples"))) {
            List<Path> json = files.filter(file -> file.toString().endsWith(".json")).toList();
            assertFalse(json.isEmpty());
            for (Path file : json) {
                MachineOutput.check(Files.readString(file));
            }
        }
    }

    @Test
    void whatIsNotInTheSchemaIsFound() {
        assertThrows(AssertionError.class, () -> MachineOutput.check("{\"schema\" : \"gpai-findings/1\"}"));
        assertThrows(AssertionError.class, () -> MachineOutput.check("{\"schema\": \"gpai-baseline/1\", \"findings\": [], \"more\": 1}"));
    }

    @Test
    void theExamplesAreValid() {
        String examples = Golden.ROOT.resolve("examples").toString();
        assertTrue(CommandResult.with("check", "--format", "json", "--as-of", "2026-01-10", examples).out().contains("gpai-findings/1"));
        assertTrue(CommandResult.with("report", "--format", "json", "--as-of", "2026-01-10", examples).out().contains("gpai-assessment/1"));
    }

    @Test
    void aFileThatCouldNotBeReadIsAnError() throws IOException {
        String broken = file("broken.gpai", "entity Lab { established\n");
        String binary = file("binary.gpai", "\u0000");
        CommandResult ran = CommandResult.with("check", "--format", "json", "--ruleset", "guidelines-2025-07", broken, binary,
                folder.resolve("missing.gpai").toString());
        assertEquals(2, ran.code());
        JsonNode root = MAPPER.readTree(ran.out());
        assertEquals("0.1.0", root.path("version").asString());
        assertEquals("guidelines-2025-07", root.path("ruleset").asString());
        assertEquals(List.of(broken), root.path("files").valueStream().map(each -> each.path("name").asString()).toList());
        assertEquals(List.of("binary.gpai", "broken.gpai", "missing.gpai"), root.path("errors").valueStream()
                .map(error -> Path.of(error.path("file").asString()).getFileName().toString()).sorted().toList());
        JsonNode sarif = MAPPER.readTree(CommandResult.with("check", "--format", "sarif", broken).out()).at("/runs/0");
        assertFalse(sarif.at("/invocations/0/executionSuccessful").asBoolean());
        assertEquals(1, sarif.path("artifacts").size());
        assertTrue(MAPPER.readTree(CommandResult.with("check", "--format", "sarif", file("fine.gpai", "entity Lab { established in FR }\n"))
                .out())
                .at("/runs/0/invocations/0/executionSuccessful").asBoolean());
    }

    @Test
    void aFixHasItsEdits() throws IOException {
        String slip = file("slip.gpai", "entity Lab { established in FR }\nmodel A by Lab {\n    genrates text\n}\n");
        JsonNode fix = MAPPER.readTree(CommandResult.with("check", "--format", "json", slip).out()).at("/findings/0/fixes/0");
        assertTrue(fix.path("safe").asBoolean());
        assertEquals("{\"file\":\"" + slip + "\",\"line\":3,\"column\":5,\"endLine\":3,\"endColumn\":13,\"text\":\"generates\"}",
                fix.at("/edits/0").toString());
        JsonNode sarif = MAPPER.readTree(CommandResult.with("check", "--format", "sarif", slip).out());
        assertEquals("generates", sarif.at("/runs/0/results/0/fixes/0/artifactChanges/0/replacements/0/insertedContent/text").asString());
    }

    @Test
    void linesAreOneObjectEach() throws IOException {
        String slip = file("slip.gpai", "entity Lab { established in XX }\n");
        List<JsonNode> lines = CommandResult.with("check", "--format", "jsonl", "--select", "link", slip).out().lines()
                .map(MAPPER::readTree).toList();
        assertEquals(List.of("run", "finding", "summary"), lines.stream().map(line -> line.path("type").asString()).toList());
        assertEquals(1, lines.get(2).path("error").asInt());
    }

    @Test
    void aCodeQualityReportKeepsItsFingerprintsWhenLinesMove() throws IOException {
        String text = "entity Lab { established in XX }\n";
        String file = file("moved.gpai", text);
        JsonNode before = MAPPER.readTree(CommandResult.with("check", "--format", "codeclimate", "--select", "link", file).out()).get(0);
        file("moved.gpai", "// a comment\n" + text);
        JsonNode after = MAPPER.readTree(CommandResult.with("check", "--format", "codeclimate", "--select", "link", file).out()).get(0);
        assertEquals(before.path("fingerprint"), after.path("fingerprint"));
        assertEquals(1, before.at("/location/lines/begin").asInt());
        assertEquals(2, after.at("/location/lines/begin").asInt());
        assertEquals("critical", after.path("severity").asString());
    }
}
