package org.gpailang.tests.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.gpailang.core.facts.statement.Words;
import org.gpailang.exchange.exports.ExportFormat;
import org.gpailang.report.draft.DraftKind;
import org.gpailang.tests.fixtures.Editor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drafts, exports, comparisons and explanations that editors request, of an example. */
class WrittenTextsTest {

    private static final String MODEL = "meta/Llama-3.1-405B";

    @TempDir
    private static Path folder;

    private static Editor editor;
    private static TextDocumentIdentifier file;

    @BeforeAll
    static void openAnExample() throws IOException {
        editor = Editor.on(folder);
        file = editor.open(folder.resolve("frontier.gpai"), Files.readString(Path.of("../examples/worked/frontier.gpai")));
    }

    @AfterAll
    static void close() {
        editor.close();
    }

    @Test
    void everyDocumentIsDraftedOrNotRequired() {
        for (DraftKind kind : DraftKind.values()) {
            JsonObject answer = run("gpai.server.draft", file.getUri(), MODEL, Words.of(kind)).getAsJsonObject();
            JsonObject anyway = run("gpai.server.draft", file.getUri(), MODEL, Words.of(kind), true).getAsJsonObject();
            assertTrue(answer.has("notRequired") || answer.get("text").equals(anyway.get("text")), kind + ": " + answer);
            assertTrue(anyway.get("text").getAsString().startsWith("# "), kind + ": " + anyway);
        }
    }

    @Test
    void theModelIsExportedInEveryFormat() {
        for (ExportFormat format : ExportFormat.values()) {
            JsonObject answer = run("gpai.server.export", file.getUri(), MODEL, Words.of(format)).getAsJsonObject();
            assertTrue(answer.get("text").getAsString().contains("Llama 3.1 405B"), () -> format + ": " + answer);
            assertTrue(answer.get("missing").isJsonArray());
        }
    }

    @Test
    void theRulesetsAreCompared() {
        String differences = run("gpai.server.compare", "guidelines-2025-07").getAsString();
        assertTrue(differences.contains("guidelines-2025-07") && differences.contains("Llama 3.1 405B"), differences);
    }

    @Test
    void everyCodeIsExplained() {
        run("gpai.server.codes").getAsJsonArray().forEach(entry -> {
            String code = entry.getAsJsonObject().get("code").getAsString();
            assertTrue(!entry.getAsJsonObject().get("summary").getAsString().isBlank(), code);
            assertTrue(run("gpai.server.explain", code).getAsString().contains(code), code);
        });
    }

    @Test
    void wrongArgumentsAreNamed() {
        assertEquals("The third argument must be one of cyclonedx, spdx, model-card.",
                failure("gpai.server.export", file.getUri(), MODEL, "yaml"));
        assertEquals("The argument must be the name of a ruleset.", failure("gpai.server.compare", "nobodys"));
        assertEquals("The second argument must be the qualified name of a model or modification in the file.",
                failure("gpai.server.draft", file.getUri(), "Nobodys", "notification"));
    }

    private static String failure(String command, Object... arguments) {
        AssertionError error = assertThrows(AssertionError.class, () -> run(command, arguments));
        Throwable cause = error.getCause();
        return cause.getMessage().replaceFirst("^[\\w.]+: ", "");
    }

    private static JsonElement run(String command, Object... arguments) {
        return new Gson().toJsonTree(editor.get(editor.server().getWorkspaceService().executeCommand(
                new ExecuteCommandParams(command, List.of(arguments)))));
    }
}
