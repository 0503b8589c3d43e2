package org.gpailang.tests.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gpailang.language.names.SourceText;
import org.gpailang.report.Outcome;
import org.gpailang.report.machine.SarifReport;
import org.gpailang.tests.fixtures.Assessed;
import org.gpailang.tests.fixtures.CommandResult;
import org.gpailang.tests.fixtures.Golden;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** SARIF as written by {@code gpai check --format sarif}, validated with the schema that OASIS publishes with the standard (errata 01). */
class SarifReportTest {

    private static Schema schema;

    @TempDir
    private Path folder;

    @BeforeAll
    static void readTheSchema() throws IOException {
        try (InputStream text = SarifReportTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4).getSchema(text);
        }
    }

    private static JsonNode run(String path) {
        JsonNode log = new JsonMapper().readTree(CommandResult.with("check", "--format", "sarif", "--as-of", "2026-01-10", path).out());
        assertEquals(List.of(), schema.validate(log));
        assertEquals("2.1.0", log.at("/version").asString());
        assertEquals(1, log.path("runs").size());
        return log.at("/runs/0");
    }

    private JsonNode check(String name, String text) throws IOException {
        return run(Files.writeString(folder.resolve(name), text).toString());
    }

    @Test
    void theExamplesAreValid() {
        JsonNode run = run(Golden.ROOT.resolve("examples").toString());
        assertTrue(run.path("results").size() > 50, () -> "results: " + run.path("results").size());
        List<String> rules = run.at("/tool/driver/rules").valueStream().map(rule -> rule.path("id").asString()).toList();
        run.path("results").forEach(result -> assertTrue(rules.contains(result.path("ruleId").asString()), result::toString));
        assertTrue(run.path("results").valueStream().anyMatch(result -> result.has("relatedLocations")));
    }

    @Test
    void aRunWithoutFindingsHasAnEmptyListOfResults() throws IOException {
        JsonNode run = check("clean file.gpai", "assess under guidelines-2025-07\nentity Lab { established in FR }\n");
        assertTrue(run.path("results").isArray());
        assertEquals(0, run.path("results").size());
    }

    @Test
    void aFindingHasItsLocationAndLevel() throws IOException {
        JsonNode result = check("a b.gpai", "assess under guidelines-2025-07\nentity Lab { established in XX }\n").at("/results/0");
        assertEquals("error", result.path("level").asString());
        assertTrue(result.at("/locations/0/physicalLocation/artifactLocation/uri").asString().endsWith("/a%20b.gpai"), result::toString);
        assertEquals("{\"startLine\":2,\"startColumn\":29,\"endLine\":2,\"endColumn\":31}",
                result.at("/locations/0/physicalLocation/region").toString());
        assertFalse(result.has("relatedLocations"));
    }

    /** Otherwise the part before the colon would be the scheme of the address, or the address would be none. */
    @Test
    void aColonInTheNameOfAFileIsNotTheEndOfAScheme() {
        for (String name : List.of("a:b.gpai", "1::error::.gpai", ":x/y.gpai")) {
            Outcome outcome = Assessed.of(Assessed.DAY, null, List.of(new SourceText(name, "entity Lab { established in XX }\n")));
            JsonNode uri = new JsonMapper().readTree(SarifReport.print(outcome))
                    .at("/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri");
            assertEquals("./" + name, uri.asString());
        }
    }

    @Test
    void theSchemaRejectsInvalidSarif() {
        JsonMapper mapper = new JsonMapper();
        assertFalse(schema.validate(mapper.readTree("{\"version\": \"2.1.0\", \"runs\": [{}]}")).isEmpty());
        assertFalse(schema.validate(mapper.readTree("{\"version\": \"2.1.0\", \"runs\": [], \"findings\": []}")).isEmpty());
    }
}
