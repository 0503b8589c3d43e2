package org.gpailang.tests.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.gpailang.tests.fixtures.Golden;
import org.gpailang.tests.fixtures.PackagedProgram;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An assistant, here the client of the protocol's Java library, works with the packaged program. */
class McpTest {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final List<String> ON_STANDARD_ERROR = new ArrayList<>();

    @TempDir
    private static Path folder;
    private static McpSyncClient client;

    @BeforeAll
    static void start() throws IOException {
        Files.copy(Golden.ROOT.resolve("examples/worked/open-source.gpai"), folder.resolve("open-source.gpai"));
        Files.writeString(folder.resolve("notes.txt"), "private\n");
        // the client has no setting for the folder in which the server starts
        StdioClientTransport transport = new StdioClientTransport(ServerParameters.builder("sh")
                .args("-c", "cd \"$0\" && exec \"$1\" mcp", folder.toString(),
                        PackagedProgram.COMMAND.toString()).build(), McpJsonDefaults.getMapper());
        transport.setStdErrorHandler(ON_STANDARD_ERROR::add);
        client = McpClient.sync(transport).requestTimeout(Duration.ofMinutes(2)).initializationTimeout(Duration.ofMinutes(2)).build();
        client.initialize();
    }

    @AfterAll
    static void stop() {
        client.closeGracefully();
        assertEquals(List.of(), ON_STANDARD_ERROR);
    }

    private static String text(CallToolResult result) {
        return result.content().stream().map(content -> ((TextContent) content).text()).collect(Collectors.joining());
    }

    private static CallToolResult call(String tool, Map<String, Object> arguments) {
        return client.callTool(CallToolRequest.builder(tool).arguments(arguments).build());
    }

    private static String answer(String tool, Map<String, Object> arguments) {
        CallToolResult result = call(tool, arguments);
        assertFalse(result.isError(), () -> text(result));
        return text(result);
    }

    @Test
    void theToolsAreListedAndOnlyRead() {
        List<Tool> tools = client.listTools().tools();
        assertEquals(List.of("assess", "check", "draft", "explain", "format", "list"), tools.stream().map(Tool::name).sorted().toList());
        assertTrue(tools.stream().allMatch(tool -> tool.annotations().readOnlyHint() && !tool.description().isBlank()));
    }

    @Test
    void anExampleIsAssessedAsByTheCommand() throws IOException {
        JsonNode assessment = MAPPER.readTree(answer("assess", Map.of("paths", List.of("open-source.gpai"), "asOf", "2026-01-10",
                "ruleset", "guidelines-2025-07")));
        JsonNode same = MAPPER.readTree(PackagedProgram.run(folder, "report", "--format", "json", "--as-of", "2026-01-10", "--ruleset",
                "guidelines-2025-07", "open-source.gpai").out());
        assertEquals(same, assessment);
        assertFalse(assessment.get("subjects").isEmpty());
    }

    @Test
    void aTextIsCheckedAndFormattedWithoutAFile() throws IOException {
        JsonNode checked = MAPPER.readTree(answer("check", Map.of("text", "entity Lab { established in XX }\n")));
        assertTrue(checked.toString().contains("link/unknown-country"), checked::toString);
        assertEquals("entity Lab { established in FR }\n", answer("format", Map.of("text", "entity   Lab {established in FR}")));
        assertEquals(new TreeSet<>(List.of("notes.txt", "open-source.gpai")), new TreeSet<>(List.of(folder.toFile().list())));
    }

    @Test
    void aDocumentIsDraftedAndAFindingExplained() {
        String draft = answer("draft", Map.of("document", "gap-analysis", "model", "Open-7B", "paths", List.of("open-source.gpai"), "asOf",
                "2026-01-10"));
        assertTrue(draft.contains("Open-7B") && draft.startsWith("# "), draft);
        assertTrue(answer("explain", Map.of("name", "compute/approach-decides")).contains("compute/approach-decides"));
        assertTrue(answer("list", Map.of("kind", "rulesets")).contains("guidelines-2025-07"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"notes.txt", "../secret.gpai", "/etc/passwd", "/etc", "a\\u0000b"})
    void nothingElseIsRead(String path) {
        CallToolResult result = call("check", Map.of("paths", List.of(path.replace("\\u0000", "\u0000"))));
        assertTrue(result.isError(), () -> text(result));
        assertFalse(text(result).contains("private") || text(result).contains("root:"), () -> text(result));
    }

    @Test
    void anArgumentIsNeverAnOption() {
        CallToolResult result = call("explain", Map.of("name", "--help"));
        assertTrue(result.isError());
        assertTrue(text(result).startsWith("nothing is called '--help'."), () -> text(result));
        assertTrue(call("check", Map.of("paths", List.of("--output=x.gpai"))).content().toString().contains("no such file"));
        assertTrue(call("check", Map.of("asOf", "tomorrow", "text", "entity A")).isError());
    }

    @Test
    void theServerEndsWithItsInput() throws Exception {
        Process process = new ProcessBuilder(PackagedProgram.COMMAND.toString(), "mcp").directory(folder.toFile()).start();
        process.getOutputStream().close();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue());
    }
}
