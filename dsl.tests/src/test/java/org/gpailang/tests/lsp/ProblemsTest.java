package org.gpailang.tests.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.gpailang.tests.fixtures.ClientFeatures;
import org.gpailang.tests.fixtures.Editor;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What editors list as problems: only what is wrong or due; everything else is shown in lenses, hints and hover texts. */
@Order(2)
class ProblemsTest {

    private static final Range EVERYTHING = new Range(new Position(0, 0), new Position(99, 0));
    /** Presumed to be general-purpose and to have systemic risk, with all duties fulfilled. */
    private static final String SOUND = """
            package sound
            assess under guidelines-2025-07
            entity Lab { established in DE }
            model Polar "Polar" by Lab {
                generates text
                scope broad
                pretraining { compute 700B parameters x 15T tokens ended 2025-09-01 }
                placed on market 2025-10-01 via api
                notified 2025-09-05 of 6.3e25 FLOP using architecture "six operations per parameter and token"
                documents {
                    technical "t.pdf"
                    downstream "d.pdf"
                    copyright-policy "c.pdf"
                    training-summary "s.pdf"
                    model-evaluation "e.pdf"
                    risk-assessment "r.pdf"
                    incident-reporting "i.pdf"
                    cybersecurity "y.pdf"
                    gap-analysis "g.pdf"
                }
            }
            """;
    private static final String DUE = """
            package due
            assess under guidelines-2025-07
            entity Lab { established in DE }
            model Polar by Lab {
                generates text
                scope broad
                pretraining { compute 7B parameters x 15T tokens }
                placed on market 2025-10-01 via api
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void aSoundFileHasNoProblemsAndItsStatusIsInTheLensAndTheHover() throws IOException {
        for (ClientCapabilities client : List.of(ClientFeatures.ALL, EclipseTest.LSP4E)) {
            try (Editor editor = Editor.with(client, params -> { })) {
                TextDocumentIdentifier file = editor.open(folder.resolve("sound.gpai"), SOUND);
                assertEquals(List.of(), editor.findings(file));
                String lenses = editor.lenses(file).stream().map(lens -> lens.getCommand().getTitle()).reduce("", String::concat);
                assertTrue(lenses.contains("general-purpose: presumed") && lenses.contains("systemic risk: presumed"), lenses);
                String hover = editor.get(editor.server().getTextDocumentService().hover(new HoverParams(file, new Position(3, 7))))
                        .getContents().getRight().getValue();
                assertTrue(hover.contains("presumed"), hover);
            }
        }
    }

    @Test
    void pulledProblemsAreTheSame() throws IOException {
        try (Editor editor = Editor.with(ClientFeatures.PULLING, params -> { })) {
            assertEquals(List.of(), pulled(editor, editor.open("untitled:sound.gpai", SOUND)));
            List<Diagnostic> due = pulled(editor, editor.open("untitled:due.gpai", DUE));
            assertEquals(1, due.size(), due::toString);
        }
    }

    private static List<Diagnostic> pulled(Editor editor, TextDocumentIdentifier file) {
        return editor.get(editor.server().getTextDocumentService().diagnostic(new DocumentDiagnosticParams(file)))
                .getRelatedFullDocumentDiagnosticReport().getItems();
    }

    @Test
    void missingDocumentsAreOneProblemWithOneFixAndTheWaivers() throws IOException {
        try (Editor editor = Editor.on(folder)) {
            TextDocumentIdentifier file = editor.open(folder.resolve("due.gpai"), DUE);
            List<Diagnostic> problems = editor.findings(file);
            assertEquals(1, problems.size(), problems::toString);
            assertEquals("4 required documents of Polar are not stated: technical, downstream, copyright-policy, training-summary "
                    + "(were due by 2025-10-01). Add them with their paths or URLs to 'documents'.\n"
                    + "Art. 53(1)(a), 53(1)(b), 53(1)(c), 53(1)(d) AI Act; guidelines para. 23 (July text: para. 24); "
                    + "guidelines paras. 23 and 72 (July text: paras. 24 and 75)", problems.get(0).getMessage().getLeft());
            assertEquals(DiagnosticSeverity.Error, problems.get(0).getSeverity());
            List<CodeAction> actions = editor.get(editor.server().getTextDocumentService().codeAction(new CodeActionParams(file,
                    problems.get(0).getRange(), new CodeActionContext(problems)))).stream().map(action -> action.getRight()).toList();
            assertEquals("Add the 4 missing documents", actions.get(0).getTitle());
            assertEquals(problems, actions.get(0).getDiagnostics());
            assertEquals(1, actions.stream().filter(action -> action.getTitle().contains("documents")
                    && !action.getTitle().startsWith("Add the missing")).count(), actions::toString);
        }
    }

    @Test
    void noWordHasMoreThanTwoProblemsInAnyExample() throws IOException {
        Path examples = Path.of("../examples");
        try (Editor editor = Editor.on(folder); Stream<Path> files = Files.walk(examples)) {
            for (Path example : files.filter(path -> path.toString().endsWith(".gpai")).sorted().toList()) {
                TextDocumentIdentifier file = editor.open(folder.resolve(examples.relativize(example)), Files.readString(example));
                Map<Range, Integer> words = new HashMap<>();
                for (Diagnostic problem : editor.findings(file)) {
                    int count = words.merge(problem.getRange(), 1, Integer::sum);
                    assertTrue(count <= 2, () -> example + ": " + problem);
                    assertTrue(problem.getSeverity() != DiagnosticSeverity.Information, () -> example + ": " + problem);
                }
                // another file of the same package would declare its names twice
                editor.close(file);
                Files.delete(folder.resolve(examples.relativize(example)));
            }
        }
    }

    @Test
    void whichFilesThatAreNotOpenReportIsASetting() throws IOException {
        Path closed = folder.resolve("closed.gpai");
        Files.writeString(closed, DUE.replace("guidelines-2025-07", "consultation-2025-04"));
        try (Editor editor = Editor.on(folder)) {
            String uri = closed.toUri().toString();
            assertEquals(List.of("obligation/technical-documentation-missing"), codes(editor.awaitPublished(uri, pushed -> true)
                    .getDiagnostics()));
            editor.set("unopenedFiles", "none");
            editor.awaitPublished(uri, pushed -> pushed.getDiagnostics().isEmpty());
            editor.set("unopenedFiles", "all");
            editor.awaitPublished(uri, pushed -> codes(pushed.getDiagnostics()).contains("ruleset/superseded"));
            editor.set("unopenedFiles", "some");
            editor.awaitHeard("The setting gpai.unopenedFiles, 'some', is none of 'none', 'errors' and 'all'.");
            editor.awaitPublished(uri, pushed -> codes(pushed.getDiagnostics())
                    .equals(List.of("obligation/technical-documentation-missing")));
        }
    }

    private static List<String> codes(List<Diagnostic> problems) {
        return problems.stream().map(problem -> problem.getCode().getLeft()).toList();
    }

    @Test
    void aSeverityOfTheProjectFileIsShown() throws IOException {
        Files.writeString(folder.resolve("gpai.toml"), """
                [severity]
                "presumption/crossed" = "information"
                "systemic-risk/crossed" = "warning"
                """);
        try (Editor editor = Editor.on(folder)) {
            TextDocumentIdentifier file = editor.open(folder.resolve("sound.gpai"), SOUND);
            assertEquals(Map.of("presumption/crossed", DiagnosticSeverity.Information, "systemic-risk/crossed",
                    DiagnosticSeverity.Warning), editor.findings(file).stream().collect(java.util.stream.Collectors.toMap(
                            problem -> problem.getCode().getLeft(), Diagnostic::getSeverity)));
        }
    }

    @Test
    void aWarningThatAProjectMakesAnErrorIsReportedOfAFileThatIsNotOpen() throws IOException {
        Files.writeString(folder.resolve("gpai.toml"), "[severity]\n\"ruleset/superseded\" = \"error\"\n");
        Path closed = folder.resolve("closed.gpai");
        Files.writeString(closed, DUE.replace("guidelines-2025-07", "consultation-2025-04"));
        try (Editor editor = Editor.on(folder)) {
            editor.awaitPublished(closed.toUri().toString(), pushed -> codes(pushed.getDiagnostics()).contains("ruleset/superseded"));
        }
    }

    @Test
    void lensesAndHintsCanBeSwitchedOff() throws IOException {
        for (boolean on : List.of(true, false)) {
            try (Editor editor = Editor.withoutSettings(ClientFeatures.ALL, params -> params.setInitializationOptions(new Gson().fromJson(
                    "{\"asOf\": \"2026-01-10\", \"codeLenses\": %s, \"inlayHints\": %s}".formatted(on, on), JsonObject.class)))) {
                TextDocumentIdentifier file = editor.open(folder.resolve("sound.gpai"), SOUND);
                assertEquals(on, !editor.lenses(file).isEmpty());
                assertEquals(on, !editor.get(editor.server().getTextDocumentService().inlayHint(new InlayHintParams(file, EVERYTHING)))
                        .isEmpty());
            }
        }
    }

    @Test
    void whatASnippetInsertsIsNoError() throws IOException {
        try (Editor editor = Editor.on(folder)) {
            Map<String, String> texts = new HashMap<>();
            snippets(editor, "", 0).forEach((label, text) -> texts.put("element " + label, text));
            String model = "entity Lab { established in FR }\nmodel M by Lab {\n    generates text\n    ";
            for (Map.Entry<String, String> snippet : snippets(editor, model + "\n}\n", 3).entrySet()) {
                texts.put("statement " + snippet.getKey(), model + snippet.getValue() + "\n}\n");
            }
            assertTrue(texts.size() > 20, texts::toString);
            texts.forEach((name, text) -> {
                TextDocumentIdentifier file = editor.open(folder.resolve("filled.gpai").toUri().toString(), text);
                assertEquals(List.of(), editor.findings(file).stream().filter(problem -> problem.getSeverity() == DiagnosticSeverity.Error)
                        .toList(), () -> name + ": " + text);
                editor.close(file);
            });
        }
    }

    /** The texts of the snippets offered at the end of a line, with the texts of their placeholders. */
    private Map<String, String> snippets(Editor editor, String text, int line) throws IOException {
        TextDocumentIdentifier file = editor.open(folder.resolve("snippets.gpai").toUri().toString(), text);
        Map<String, String> snippets = new HashMap<>();
        for (CompletionItem item : editor.get(editor.server().getTextDocumentService().completion(new CompletionParams(file,
                new Position(line, text.isEmpty() ? 0 : 4)))).getLeft()) {
            if (item.getInsertTextFormat() == InsertTextFormat.Snippet && item.getSortText().replaceFirst("^0", "").startsWith("1")) {
                snippets.put(item.getLabel(), item.getTextEdit().getLeft().getNewText().replaceAll("\\$\\{\\d+\\|([^,|]*)[^|]*\\|}", "$1")
                        .replaceAll("\\$\\{\\d+:([^}]*)}", "$1").replaceAll("\\$\\d", ""));
            }
        }
        editor.close(file);
        return snippets;
    }
}
