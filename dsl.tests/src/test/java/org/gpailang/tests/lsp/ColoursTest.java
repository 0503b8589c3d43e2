package org.gpailang.tests.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SemanticTokensRangeParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.gpailang.tests.fixtures.ClientFeatures;
import org.gpailang.tests.fixtures.Editor;
import org.gpailang.tests.fixtures.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Before the server answers, Visual Studio Code colours each name as afterwards, so that nothing flickers. The colours before are in the
 * snapshots of the examples; those afterwards are the scopes that the extension gives the server's types of tokens.
 */
class ColoursTest {

    private static final Path EXTENSION = Golden.ROOT.resolve("vscode-extension");
    private static final Path SNAPSHOTS = EXTENSION.resolve("test/grammar/examples");

    private record Place(int line, int column) {}

    @Test
    void namesHaveTheSameColourBeforeAndAfterTheServerAnswers(@TempDir Path folder) throws IOException {
        Map<String, String> scopes = scopes();
        List<String> different = new ArrayList<>();
        Set<String> compared = new TreeSet<>();
        try (Editor editor = coloursByItsGrammar(true)) {
            List<String> types = editor.offered().getCapabilities().getSemanticTokensProvider().getLegend().getTokenTypes();
            for (Path example : Golden.sourcesIn(Golden.ROOT.resolve("examples"))) {
                String name = Golden.ROOT.resolve("examples").relativize(example).toString();
                String text = Files.readString(example);
                TextDocumentIdentifier file = editor.open(folder.resolve(name), text);
                List<Integer> data = editor.get(editor.server().getTextDocumentService()
                        .semanticTokensFull(new SemanticTokensParams(file))).getData();
                Map<Place, String> before = snapshot(SNAPSHOTS.resolve(name + ".snap"));
                int line = 0;
                int column = 0;
                for (int i = 0; i < data.size(); i += 5) {
                    column = data.get(i) == 0 ? column + data.get(i + 1) : data.get(i + 1);
                    line += data.get(i);
                    String type = types.get(data.get(i + 3));
                    String scope = before.get(new Place(line, column));
                    if (!scope.endsWith(" " + scopes.get(type))) {
                        different.add(name + ":" + (line + 1) + " " + type + ": " + scope + ": " + text.lines().toList().get(line));
                    }
                    compared.add(type);
                }
            }
        }
        assertEquals(List.of(), different, () -> different.size() + " names:\n" + String.join("\n", different));
        assertEquals(scopes.keySet(), compared, "each type occurs in an example");
    }

    private static Editor coloursByItsGrammar(boolean grammar) throws IOException {
        return Editor.with(ClientFeatures.ALL, params -> ((JsonObject) params.getInitializationOptions()).addProperty("grammar", grammar));
    }

    @Test
    void onlyEditorsWithoutAGrammarGetTheColoursOfKeywords() throws IOException {
        for (boolean grammar : List.of(true, false)) {
            try (Editor editor = coloursByItsGrammar(grammar)) {
                TextDocumentIdentifier file = editor.open("untitled:colours.gpai", "entity Lab { established in DE } // a comment\n");
                List<Integer> data = editor.get(editor.server().getTextDocumentService()
                        .semanticTokensFull(new SemanticTokensParams(file))).getData();
                List<Integer> part = editor.get(editor.server().getTextDocumentService().semanticTokensRange(
                        new SemanticTokensRangeParams(file, new Range(new Position(0, 0), new Position(1, 0))))).getData();
                // the names Lab and DE; otherwise also three keywords and the comment
                assertEquals(grammar ? 2 * 5 : 6 * 5, data.size(), data::toString);
                assertEquals(data, part);
            }
        }
    }

    @Test
    void modelsProvidersLicencesAndAcceleratorsHaveColoursOfTheirOwn() throws IOException {
        Map<String, String> scopes = scopes();
        // the parts of a scope for which themes define colours
        Set<String> themed = List.of("class", "interface", "enum", "struct").stream().map(scopes::get)
                .map(scope -> scope.replaceAll("\\.[a-z]+\\.gpai$", "")).collect(Collectors.toSet());
        assertEquals(Set.of("entity.name.type", "variable.other", "variable.other.constant", "entity.name.function"), themed);
    }

    /** The scope of each type of token. */
    private static Map<String, String> scopes() throws IOException {
        JsonObject extension = JsonParser.parseString(Files.readString(EXTENSION.resolve("package.json"))).getAsJsonObject();
        JsonArray contributed = extension.getAsJsonObject("contributes").getAsJsonArray("semanticTokenScopes");
        assertEquals(1, contributed.size());
        Map<String, String> scopes = new TreeMap<>();
        for (Map.Entry<String, JsonElement> type : contributed.get(0).getAsJsonObject().getAsJsonObject("scopes").entrySet()) {
            assertEquals(1, type.getValue().getAsJsonArray().size());
            scopes.put(type.getKey(), type.getValue().getAsJsonArray().get(0).getAsString());
        }
        return scopes;
    }

    /** The scopes of each character in a snapshot: a line of text after {@code >}, then lines with carets and scopes after {@code #}. */
    private static Map<Place, String> snapshot(Path file) throws IOException {
        Map<Place, String> scopes = new HashMap<>();
        int line = -1;
        for (String row : Files.readAllLines(file)) {
            if (row.startsWith(">")) {
                line++;
            } else if (row.startsWith("#")) {
                int first = row.indexOf('^');
                int last = first;
                while (row.charAt(last) == '^') {
                    scopes.put(new Place(line, last - 1), row.substring(row.indexOf(' ', last) + 1));
                    last++;
                }
            }
        }
        assertTrue(line > 0, file.toString());
        return scopes;
    }
}
