package org.gpailang.tests.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.gpailang.tests.fixtures.Editor;
import org.gpailang.tests.fixtures.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The template from which LSP4IJ, the client for language servers in JetBrains IDEs, creates the language server. */
class IntelliJTemplateTest {

    private static final Path TEMPLATE = Golden.ROOT.resolve("docs/editors/intellij");

    @Test
    void itsCommandStartsAServerThatFindsWhatTheSettingsSay(@TempDir Path folder) throws IOException {
        JsonObject template = json("template.json");
        assertEquals(Set.of("id", "name", "programArgs", "fileTypeMappings"), template.keySet());
        // LSP4IJ splits the command at blanks
        List<String> command = List.of(template.getAsJsonObject("programArgs").get("default").getAsString().split(" "));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().merge("PATH", Editor.command().getParent().toString(), (path, bin) -> bin + ":" + path);
        JsonObject settings = json("settings.json");
        settings.getAsJsonObject("gpai").addProperty("ruleset", "consultation-2025-04");
        try (Editor editor = Editor.of(builder.start(), EclipseTest.LSP4E, params -> params.setInitializationOptions(settings))) {
            editor.server().getWorkspaceService().didChangeConfiguration(new DidChangeConfigurationParams(settings));
            TextDocumentIdentifier file = editor.open(folder.resolve("lab.gpai"),
                    "assess under guidelines-2025-07\nmodel M by Nobody {}\n");
            assertTrue(editor.codes(file).contains("link/unresolved"), () -> editor.codes(file).toString());
        }
    }

    @Test
    void itIsForTheFilesOfTheLanguageAndNamesOnlySettingsThatExist() throws IOException {
        JsonObject mapping = json("template.json").getAsJsonArray("fileTypeMappings").get(0).getAsJsonObject();
        assertEquals("*.gpai", mapping.getAsJsonObject("fileType").getAsJsonArray("patterns").get(0).getAsString());
        assertEquals("gpai", mapping.get("languageId").getAsString());
        String extension = Files.readString(Golden.ROOT.resolve("vscode-extension/package.json"));
        json("settings.json").getAsJsonObject("gpai").keySet()
                .forEach(name -> assertTrue(extension.contains("\"gpai." + name + "\""), name));
    }

    private static JsonObject json(String file) throws IOException {
        return JsonParser.parseString(Files.readString(TEMPLATE.resolve(file))).getAsJsonObject();
    }
}
