package org.gpailang.tests.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.gpailang.tests.fixtures.Editor;
import org.gpailang.tests.fixtures.MarkedText;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Expectations in the editor: errors for those that are not met, hints for those that are, completion and hovers. */
class ExpectationsInTheEditorTest {

    @TempDir
    private static Path folder;
    private static Editor editor;
    private static int files;

    @BeforeAll
    static void open() throws IOException {
        editor = Editor.on(folder);
    }

    @AfterAll
    static void close() {
        editor.close();
    }

    private static MarkedText model(String statement) {
        files++;
        return MarkedText.of("""
                package p%d
                entity Lab { established in DE }
                model Polar by Lab {
                    generates text
                    pretraining { compute 8e24 FLOP }
                    placed on market 2026-01-05 via api
                    %s
                }
                """.formatted(files, statement));
    }

    private static TextDocumentIdentifier open(MarkedText text) throws IOException {
        return editor.open(folder.resolve("p" + files + ".gpai"), text.text());
    }

    private static List<String> offered(String statement) throws IOException {
        MarkedText text = model(statement);
        TextDocumentIdentifier file = open(text);
        return editor.get(editor.server().getTextDocumentService().completion(new CompletionParams(file, text.positions().get(0))))
                .getLeft().stream().map(CompletionItem::getLabel).toList();
    }

    @Test
    void anExpectationThatIsNotMetIsAnErrorAtItsPlaceUntilItIs() throws IOException {
        MarkedText text = model("⟦expect systemic-risk presumed on 2026-01-10 under guidelines-2025-07⟧");
        TextDocumentIdentifier file = open(text);
        Diagnostic error = editor.findings(file).stream().filter(found -> found.getCode().getLeft().equals("expect"))
                .findFirst().orElseThrow();
        assertEquals(DiagnosticSeverity.Error, error.getSeverity());
        assertEquals(text.ranges().get(0), error.getRange());
        String message = error.getMessage().getLeft();
        assertTrue(message.startsWith("Not met as of 2026-01-10 under guidelines-2025-07: systemic-risk is not-presumed. "), message);
        editor.replace(file, text.text().replace("presumed on", "not-presumed on"));
        assertFalse(editor.codes(file).contains("expect"));
    }

    @Test
    void anExpectationThatIsMetHasAHintWithTheReason() throws IOException {
        MarkedText text = model("expect systemic-risk not-presumed on 2026-01-10");
        TextDocumentIdentifier file = open(text);
        assertFalse(editor.codes(file).contains("expect"));
        List<InlayHint> hints = editor.get(editor.server().getTextDocumentService().inlayHint(new InlayHintParams(file,
                new Range(new Position(0, 0), new Position(20, 0)))));
        InlayHint met = hints.stream().filter(hint -> hint.getLabel().getLeft().equals("✓")).findFirst().orElseThrow();
        assertEquals(6, met.getPosition().getLine());
        assertTrue(met.getTooltip().getRight().getValue().startsWith("Met as of 2026-01-10 under consultation-2025-04: "),
                met.getTooltip().toString());
    }

    @Test
    void conclusionsAndThenTheirStatusesAreOffered() throws IOException {
        List<String> conclusions = offered("expect ‸");
        assertTrue(conclusions.containsAll(List.of("general-purpose", "systemic-risk", "lifecycle", "open-source-exemption", "notification",
                "copyright-policy", "finding", "no-finding", "provider")), conclusions::toString);
        assertTrue(offered("expect systemic-risk ‸").containsAll(List.of("presumed", "designated", "shown-by-evidence", "not-presumed",
                "undetermined")));
        assertTrue(offered("expect open-source-exemption ‸").containsAll(List.of("applies", "does-not-apply", "undetermined")));
        assertFalse(offered("expect systemic-risk ‸").contains("applies"));
        assertTrue(offered("expect finding ‸").contains("exemption/usage-restricted"));
        assertTrue(offered("expect provider ‸").stream().allMatch(label -> label.endsWith("Lab")));
        assertTrue(offered("expect systemic-risk presumed on 2026-01-10 under ‸").contains("guidelines-2025-07"));
        assertTrue(offered("‸").contains("expect"));
    }

    @Test
    void aHoverExplainsTheStatementTheStatusAndTheCode() throws IOException {
        MarkedText text = model("⟦‸expect⟧ systemic-risk ⟦‸not-presumed⟧  expect no-finding ⟦‸exemption⟧/usage-restricted");
        TextDocumentIdentifier file = open(text);
        List<String> hovers = text.positions().stream().map(at -> editor.get(editor.server().getTextDocumentService()
                .hover(new HoverParams(file, at))).getContents().getRight().getValue()).toList();
        assertTrue(hovers.get(0).contains("expect CONCLUSION STATUS"), hovers.get(0));
        assertTrue(hovers.get(1).contains("Nothing is presumed"), hovers.get(1));
        assertTrue(hovers.get(2).contains("usage"), hovers.get(2));
    }
}
