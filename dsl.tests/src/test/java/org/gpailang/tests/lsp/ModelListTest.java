package org.gpailang.tests.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.gpailang.tests.fixtures.Editor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of the models of the workspace, which the view in Visual Studio Code shows. */
class ModelListTest {

    private static final String SMALL = "entity Lab { established in FR }\nmodel Small by Lab { generates text  pretraining { compute 1e20"
            + " FLOP } }\n";
    private static final String LARGE = """
            entity Works { established in FR }
            model Large "Large 1" by Works {
                generates text
                pretraining { compute 1e24 FLOP }
                placed on market 2025-09-01 via api
            }
            """;

    @Test
    void everyModelOfTheWorkspaceIsListedAndTheOneThatIsDueFirstComesFirst(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a-small.gpai"), SMALL);
        Files.writeString(folder.resolve("b-large.gpai"), LARGE);
        try (Editor editor = Editor.on(folder)) {
            List<JsonObject> models = models(editor);
            assertEquals(List.of("Large 1", "Small"), models.stream().map(model -> model.get("title").getAsString()).toList());
            JsonObject large = models.get(0);
            assertEquals(folder.resolve("b-large.gpai").toUri().toString(), large.get("uri").getAsString());
            assertEquals(1, large.get("line").getAsInt());
            assertEquals(6, large.get("character").getAsInt());
            assertTrue(large.get("status").getAsString().startsWith("general-purpose: presumed"), large.toString());
            JsonObject duty = large.get("duties").getAsJsonArray().get(0).getAsJsonObject();
            assertEquals("53(1)(a)", duty.get("provision").getAsString());
            assertEquals("2025-09-01", duty.get("due").getAsString());
            assertTrue(duty.get("overdue").getAsBoolean());
            assertEquals(0, models.get(1).get("duties").getAsJsonArray().size());
        }
    }

    private static List<JsonObject> models(Editor editor) {
        Object answer = editor.get(editor.server().getWorkspaceService().executeCommand(
                new ExecuteCommandParams("gpai.server.models", List.of())));
        JsonArray list = new Gson().toJsonTree(answer).getAsJsonArray();
        return StreamSupport.stream(list.spliterator(), false).map(element -> element.getAsJsonObject()).toList();
    }
}
