package org.gpailang.tests.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentLink;
import org.eclipse.lsp4j.DocumentLinkParams;
import org.eclipse.lsp4j.DocumentOnTypeFormattingParams;
import org.eclipse.lsp4j.DocumentRangeFormattingParams;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.SelectionRange;
import org.eclipse.lsp4j.SelectionRangeParams;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensDelta;
import org.eclipse.lsp4j.SemanticTokensDeltaParams;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SemanticTokensRangeParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.gpailang.tests.fixtures.Editor;
import org.gpailang.tests.fixtures.MarkedText;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What helps while a text is written and read: layout, folding, selections, colours and links. */
class EditingTest {

    private static final FormattingOptions OPTIONS = new FormattingOptions(4, true);

    @TempDir
    private static Path folder;
    private static Editor editor;
    private static int next;

    @BeforeAll
    static void start() throws IOException {
        editor = Editor.on(folder);
    }

    @AfterAll
    static void stop() {
        editor.close();
    }

    private static TextDocumentIdentifier open(MarkedText marked) {
        return editor.open(folder.resolve(next++ + ".gpai").toUri().toString(), marked.text());
    }

    private static TextDocumentService service() {
        return editor.server().getTextDocumentService();
    }

    @Test
    void aFileIsLaidOut() {
        MarkedText marked = MarkedText.of("entity   Lab{established in FR}\nmodel M by Lab {\ngenerates   text // as said\n}\n");
        assertEquals("entity Lab { established in FR }\nmodel M by Lab {\n    generates text  // as said\n}\n",
                marked.edited(editor.get(service().formatting(new DocumentFormattingParams(open(marked), OPTIONS)))));
    }

    @Test
    void aRangeIsLaidOutAndNothingElse() {
        MarkedText marked = MarkedText.of("entity   Lab\n⟦entity   Other⟧\nentity   Third\n");
        assertEquals("entity   Lab\nentity Other\nentity   Third\n", marked.edited(editor.get(service().rangeFormatting(
                new DocumentRangeFormattingParams(open(marked), OPTIONS, marked.range())))));
    }

    @Test
    void aTextThatDoesNotParseIsLeftAsItIs() {
        MarkedText marked = MarkedText.of("entity   Lab {\nmodel   M by Lab { generates text }\n");
        assertEquals(List.of(), editor.get(service().formatting(new DocumentFormattingParams(open(marked), OPTIONS))));
    }

    @Test
    void aNewLineIsAsDeepAsItsBlock() {
        MarkedText marked = MarkedText.of("model M by Lab {\n    pretraining { // {\n‸\n    }\n}\n");
        assertEquals("model M by Lab {\n    pretraining { // {\n        \n    }\n}\n", marked.edited(editor.get(service()
                .onTypeFormatting(new DocumentOnTypeFormattingParams(open(marked), OPTIONS, marked.position(), "\n")))));
        MarkedText closing = MarkedText.of("model M by Lab {\n    generates text\n    ‸}\n");
        assertEquals("model M by Lab {\n    generates text\n}\n", closing.edited(editor.get(service()
                .onTypeFormatting(new DocumentOnTypeFormattingParams(open(closing), OPTIONS, closing.position(), "\n")))));
    }

    @Test
    void aClosingBraceLaysOutItsLine() {
        MarkedText marked = MarkedText.of("entity Lab {\n    established in FR\n      }‸\n");
        assertEquals("entity Lab {\n    established in FR\n}\n", marked.edited(editor.get(service()
                .onTypeFormatting(new DocumentOnTypeFormattingParams(open(marked), OPTIONS, marked.position(), "}")))));
    }

    @Test
    void blocksAndCommentsFold() {
        List<FoldingRange> ranges = editor.get(service().foldingRange(new FoldingRangeRequestParams(open(MarkedText.of("""
                // one
                // two
                model M by Lab {
                    /* three
                       four */
                    pretraining {
                        compute 1e22 FLOP
                    }
                }
                """)))));
        assertEquals(List.of("0-1 comment", "3-4 comment", "5-6 region", "2-7 region"), ranges.stream()
                .map(range -> range.getStartLine() + "-" + range.getEndLine() + " " + range.getKind()).toList());
    }

    @Test
    void aSelectionGrowsFromTheWordToTheFile() {
        MarkedText marked = MarkedText.of("entity Lab\nmodel M by Lab {\n    compute 7‸B parameters x 2T tokens within 5%\n}\n"
                .replace("    compute", "    pretraining { compute").replace("5%", "5% }"));
        SelectionRange selection = editor.get(service().selectionRange(new SelectionRangeParams(open(marked), List.of(marked.position()))))
                .get(0);
        List<String> grown = new ArrayList<>();
        for (SelectionRange at = selection; at != null; at = at.getParent()) {
            grown.add(marked.words(at.getRange()).replaceAll("\\s+", " ").strip());
        }
        assertEquals("7B", grown.get(0));
        assertEquals("7B parameters", grown.get(1));
        assertTrue(grown.contains("compute 7B parameters x 2T tokens within 5%"), grown::toString);
        assertTrue(grown.contains("model M by Lab { pretraining { compute 7B parameters x 2T tokens within 5% } }"), grown::toString);
        assertEquals(marked.text().replaceAll("\\s+", " ").strip(), grown.get(grown.size() - 1));
    }

    @Test
    void namesAreColouredByWhatTheyMean() {
        MarkedText marked = MarkedText.of("entity Lab\nmodel M by Lab { licence MIT } // end\n");
        SemanticTokens tokens = editor.get(service().semanticTokensFull(new SemanticTokensParams(open(marked))));
        assertEquals(List.of("entity keyword", "Lab interface declaration", "model keyword", "M class declaration", "by keyword",
                "Lab interface", "licence keyword", "MIT enum defaultLibrary", "// end comment"), words(tokens.getData(), marked));
    }

    @Test
    void onlyWhatChangedIsSentAgain() {
        MarkedText marked = MarkedText.of("entity Lab\nentity Other\n");
        TextDocumentIdentifier file = open(marked);
        SemanticTokens first = editor.get(service().semanticTokensFull(new SemanticTokensParams(file)));
        editor.replace(file, "entity Lab\nentity Other\nentity Third\n");
        SemanticTokensDelta delta = editor.get(service().semanticTokensFullDelta(
                new SemanticTokensDeltaParams(file, first.getResultId()))).getRight();
        assertEquals(1, delta.getEdits().size());
        assertEquals(10, delta.getEdits().get(0).getData().size());
        assertEquals(20, delta.getEdits().get(0).getStart());
        assertEquals(15, editor.get(service().semanticTokensRange(new SemanticTokensRangeParams(file,
                new org.eclipse.lsp4j.Range(new Position(1, 0), new Position(2, 6))))).getData().size());
    }

    @Test
    void addressesAndFilesThatAreThereAreLinks() throws IOException {
        Files.createDirectories(folder.resolve("docs"));
        Files.writeString(folder.resolve("docs/here.pdf"), "");
        MarkedText marked = MarkedText.of("""
                model M by Lab {
                    documents {
                        technical "⟦docs/here.pdf⟧"
                        copyright-policy "docs/gone.pdf"
                        training-summary "⟦https://example.org/summary⟧" 2025-07-30
                        downstream "javascript:alert(1)"
                    }
                }
                """);
        List<DocumentLink> links = editor.get(service().documentLink(new DocumentLinkParams(open(marked))));
        assertEquals(marked.ranges(), links.stream().map(DocumentLink::getRange).toList());
        assertEquals(List.of(folder.resolve("docs/here.pdf").toUri().toString(), "https://example.org/summary"),
                links.stream().map(DocumentLink::getTarget).toList());
    }

    private static List<String> words(List<Integer> data, MarkedText marked) {
        var legend = editor.offered().getCapabilities().getSemanticTokensProvider().getLegend();
        List<String> words = new ArrayList<>();
        int line = 0;
        int column = 0;
        for (int i = 0; i < data.size(); i += 5) {
            line += data.get(i);
            column = data.get(i) == 0 ? column + data.get(i + 1) : data.get(i + 1);
            int start = marked.offset(new Position(line, column));
            StringBuilder word = new StringBuilder(marked.text().substring(start, start + data.get(i + 2)) + " "
                    + legend.getTokenTypes().get(data.get(i + 3)));
            for (int bit = 0; bit < legend.getTokenModifiers().size(); bit++) {
                word.append((data.get(i + 4) >> bit & 1) == 1 ? " " + legend.getTokenModifiers().get(bit) : "");
            }
            words.add(word.toString());
        }
        return words;
    }
}
