package org.gpailang.tests.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gpailang.tests.fixtures.Golden;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The workflow for GitHub: its token can only read, and it runs the same script as developers do. */
class WorkflowTest {

    private static final Path FILE = Golden.ROOT.resolve(".github/workflows/ci.yml");

    @Test
    void itReadsTheRepositoryAndRunsTheCheck() throws IOException {
        JsonNode workflow = new YAMLMapper().readTree(FILE.toFile());
        assertEquals("{\"contents\":\"read\"}", workflow.path("permissions").toString());
        List<String> scripts = new ArrayList<>();
        for (JsonNode job : workflow.path("jobs")) {
            assertFalse(job.has("permissions"), job::toString);
            job.path("steps").forEach(step -> scripts.add(step.path("run").asString()));
        }
        assertTrue(scripts.contains(".ci/run"), scripts::toString);
        assertTrue(scripts.stream().noneMatch(script -> script.contains("${{")), scripts::toString);
    }
}
