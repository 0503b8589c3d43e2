package org.gpailang.tests.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.gpailang.tests.fixtures.Golden;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The workflows for GitHub: their tokens can only read, and they run the same scripts as developers do. */
class WorkflowTest {

    @ParameterizedTest
    @CsvSource({"ci.yml, .ci/run", "release.yml, mvn -B -ntp package -Prelease"})
    void itReadsTheRepositoryAndRunsTheScript(String file, String command) throws IOException {
        JsonNode workflow = new YAMLMapper().readTree(Golden.ROOT.resolve(".github/workflows").resolve(file).toFile());
        assertEquals("{\"contents\":\"read\"}", workflow.path("permissions").toString());
        List<String> scripts = new ArrayList<>();
        for (JsonNode job : workflow.path("jobs")) {
            assertFalse(job.has("permissions"), job::toString);
            job.path("steps").forEach(step -> scripts.add(step.path("run").asString()));
        }
        assertTrue(scripts.stream().anyMatch(script -> script.contains(command)), scripts::toString);
        assertTrue(scripts.stream().noneMatch(script -> script.contains("${{")), scripts::toString);
    }
}
