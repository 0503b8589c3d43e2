package org.gpailang.tests.lsp;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.gpailang.tests.fixtures.Assessed;
import org.gpailang.tests.fixtures.Editor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command with which an editor imports files that need not be in the workspace. */
class ImportCommandTest {

    @TempDir
    private static Path folder;
    private static Editor editor;

    @BeforeAll
    static void start() throws IOException {
        editor = Editor.on(folder);
    }

    @AfterAll
    static void stop() {
        editor.close();
    }

    @Test
    void theFilesBecomeOneText() {
        String text = (String) imported(List.of("README.md", "config.json"), List.of("---\nlicense: mit\n---\n# Tide 3B\n",
                "{\"model_type\": \"x\", \"hidden_size\": 512}"));
        assertTrue(text.startsWith("// Imported from README.md, config.json."), text);
        assertTrue(text.contains("    licence MIT  // README.md, license\n"), text);
        assertTrue(text.contains("    hidden size 512  // config.json, hidden_size\n"), text);
        assertTrue(Assessed.of(text).outcome().findings().stream().noneMatch(found -> found.code().matches("(syntax|link)/.*")), text);
    }

    @Test
    void intoAFileThatDeclaresSomethingOnlyDeclarationsWithNewNamesAreInserted() throws IOException {
        String declared = "entity Provider { established in FR }\nmodel Tide-3B by Provider { generates text }\n";
        List<String> names = List.of("README.md");
        List<String> texts = List.of("---\nlicense: mit\n---\n# Tide 3B\n");
        TextDocumentIdentifier empty = editor.open(folder.resolve("empty.gpai"), "// nothing yet\n");
        TextDocumentIdentifier used = editor.open(folder.resolve("used.gpai"), declared);
        String file = (String) imported(names, texts, empty.getUri());
        assertTrue(file.startsWith("// Imported from README.md."), file);
        String inserted = (String) imported(names, texts, used.getUri());
        assertTrue(inserted.contains("model Tide-3B-2 ") && inserted.contains("licence MIT"), inserted);
        assertTrue(Assessed.of(declared + inserted).outcome().findings().stream()
                .noneMatch(found -> found.code().matches("(syntax|link)/.*")), inserted);
    }

    @Test
    void whatCannotBeImportedIsRefusedWithTheReason() {
        assertTrue(problem(List.of("a.txt"), List.of("hello")).contains("a.txt: not in a format that can be imported"));
        assertTrue(problem(List.of("a.md", "b.md"), List.of("# A")).contains("a list of names of files and a list of as many"));
        assertTrue(problem(List.of(), List.of()).contains("a list of names of files"));
        assertTrue(problem(List.of("large.md"), List.of(" ".repeat(32 * 1024 * 1024 + 1))).contains("large.md: larger than 32 MiB"));
    }

    private static String problem(List<String> names, List<String> texts) {
        return assertThrows(Throwable.class, () -> imported(names, texts)).toString();
    }

    private static Object imported(Object... arguments) {
        return editor.get(editor.server().getWorkspaceService().executeCommand(new ExecuteCommandParams("gpai.server.import",
                List.of(arguments))));
    }
}
