package org.gpailang.tests.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.language.formatting.Formatter;
import org.gpailang.report.Outcome;
import org.gpailang.report.draft.DraftKind;
import org.gpailang.tests.fixtures.Assessed;
import org.gpailang.tests.fixtures.Editor;
import org.gpailang.tests.fixtures.MarkedText;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An editor shows how far the official forms are filled, and adds the missing statements with placeholders that are errors. */
class FormStatementsTest {

    private static final String FILE = """
            assess under guidelines-2025-07

            entity La‸b "Lab" {
                established in FR
            }

            model Ed‸ge "Edge" by Lab {
                accepts text
                generates text
                parameters 7B
                context 8k tokens
                pretraining {
                    started 2025-01-07
                    compute 7B parameters x 4T tokens
                    trains on Web
                }
                finetuning {
                    compute 1e20 FLOP
                    trains on Web
                }
                placed on market 2025-09-01 via api
                licence Apache-2.0
                documents {
                    technical "https://lab.example/technical" 2025-09-01
                }
            }

            dataset We‸b "Web" {
                source crawled
                text 4T tokens
            }
            """;

    private static Editor editor;
    private static TextDocumentIdentifier file;

    @BeforeAll
    static void start(@TempDir Path workspace) throws IOException {
        editor = Editor.on(workspace);
        file = editor.open(workspace.resolve("forms.gpai"), "");
    }

    @AfterAll
    static void stop() {
        editor.close();
    }

    /** The text with one of its marks only. */
    private static MarkedText marked(String word) {
        String mark = word.substring(0, 2) + "‸" + word.substring(2);
        return MarkedText.of(FILE.replace(mark, "@").replace("‸", "").replace("@", mark));
    }

    private static List<CodeAction> offered(MarkedText text) {
        editor.replace(file, text.text());
        return editor.get(editor.server().getTextDocumentService().codeAction(new CodeActionParams(file,
                new Range(text.position(), text.position()), new CodeActionContext(List.of(), List.of(CodeActionKind.QuickFix))))).stream()
                .map(Either::getRight).filter(action -> action.getTitle().contains("missing statement")).toList();
    }

    private static String after(String word, String form) {
        MarkedText text = marked(word);
        CodeAction action = offered(text).stream().filter(each -> each.getTitle().endsWith(form)).findFirst().orElseThrow();
        List<TextEdit> edits = action.getEdit().getDocumentChanges().get(0).getLeft().getEdits().stream().map(Either::getLeft).toList();
        return text.edited(edits);
    }

    private static long filled(String text, DraftKind kind) {
        Outcome outcome = Assessed.of(text).outcome();
        ModelAssessment model = outcome.assessment().subjects().filter(ModelAssessment.class::isInstance).map(ModelAssessment.class::cast)
                .findFirst().orElseThrow();
        return kind.draft(outcome.assessment(), model).filled();
    }

    @Test
    void aLensSaysHowManyFieldsOfEachFormAreFilled() {
        editor.replace(file, MarkedText.of(FILE.replace("‸", "")).text());
        List<String> lenses = editor.lenses(file).stream().map(lens -> lens.getCommand().getTitle())
                .filter(title -> title.contains("fields")).toList();
        assertEquals(List.of("16 of 45 fields of the model documentation", "6 of 24 fields of the training summary",
                "4 of 13 fields of the technical documentation"), lenses);
        assertEquals(3, editor.get(editor.server().getTextDocumentService().codeLens(new CodeLensParams(file))).stream()
                .filter(lens -> lens.getCommand() == null).count(), "a draft is made for a visible lens only");
    }

    @Test
    void theMissingStatementsAreAddedToTheModelAndItsActivitiesInTheirOrder() {
        String changed = after("Edge", "of the model documentation");
        assertTrue(changed.contains("""
                    finetuning {
                        started DATE
                        ended DATE
                        compute 1e20 FLOP
                """), changed);
        assertTrue(changed.contains("        started 2025-01-07\n        ended DATE\n"), changed);
        for (String statement : List.of("versions \"…\"", "authenticity \"…\"", "architecture \"…\"", "needs hardware \"…\"",
                "needs software \"…\"", "acceptable-use \"…\"")) {
            assertEquals(1, changed.split(java.util.regex.Pattern.quote("\n    " + statement + "\n"), -1).length - 1, statement + changed);
        }
        assertEquals(1, changed.split("technical \"").length - 1, changed);
    }

    @Test
    void eachPlaceholderIsAnErrorAndFillsNoField() {
        for (String form : List.of("of the model documentation", "of the training summary")) {
            String changed = after("Edge", form);
            long added = changed.lines().count() - FILE.lines().count();
            long errors = Assessed.of(changed).outcome().findings().stream().filter(finding -> finding.code().startsWith("syntax/")
                    || finding.code().startsWith("link/")).map(finding -> finding.at().line()).distinct().count();
            assertTrue(errors >= added - 2 && errors > 0, () -> added + " lines, " + errors + " lines with errors\n" + changed
                    + Assessed.of(changed).outcome().findings());
        }
        String changed = after("Edge", "of the model documentation");
        assertTrue(filled(changed, DraftKind.MODEL_DOCUMENTATION) <= filled(FILE.replace("‸", ""), DraftKind.MODEL_DOCUMENTATION), changed);
    }

    @Test
    void theProviderAndItsDataSetsGetTheirStatements() {
        String entity = after("Lab", "of the official forms");
        assertTrue(entity.contains("    legal name \"…\"\n") && entity.contains("    contact \"…\"\n"), entity);
        String dataset = after("Web", "of the official forms");
        for (String statement : List.of("content \"…\"", "languages LANGUAGE", "collected DATE to DATE",
                "crawler \"…\" for \"…\" respects RULE", "domains \"…\" of N", "curation \"…\"")) {
            assertTrue(dataset.contains("\n    " + statement + "\n"), () -> statement + " in " + dataset);
        }
        assertEquals(1, dataset.split("\n    source ").length - 1, dataset);
    }

    /** A text with words in capitals for numbers and dates does not parse, so only the others can be compared with the formatter. */
    @Test
    void theTextStaysFormatted() {
        Formatter formatter = Formatter.standalone();
        String formatted = FILE.replace("‸", "");
        assertEquals(formatted, formatter.format(formatted).orElseThrow());
        String entity = after("Lab", "of the official forms").replace("signed DATE", "signed 2025-08-01");
        assertEquals(entity, formatter.format(entity).orElse(""));
    }

    @Test
    void aFixStatesNoFactOfItsOwn() {
        for (String form : List.of("of the model documentation", "of the training summary")) {
            String changed = after("Edge", form);
            assertFalse(changed.contains("datasets complete") || changed.contains("continuously-trained"), changed);
        }
    }

    @Test
    void nothingIsOfferedInsideTheBlock() {
        assertFalse(offered(marked("Edge")).isEmpty());
        assertEquals(List.of(), offered(MarkedText.of(FILE.replace("‸", "").replace("parameters 7B\n", "parame‸ters 7B\n"))));
    }
}
