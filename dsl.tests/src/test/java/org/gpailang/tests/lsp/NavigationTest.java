package org.gpailang.tests.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DocumentHighlightKind;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.TextDocumentContentParams;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TypeHierarchyItem;
import org.eclipse.lsp4j.TypeHierarchyPrepareParams;
import org.eclipse.lsp4j.TypeHierarchySubtypesParams;
import org.eclipse.lsp4j.TypeHierarchySupertypesParams;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.gpailang.tests.fixtures.ClientFeatures;
import org.gpailang.tests.fixtures.Editor;
import org.gpailang.tests.fixtures.MarkedText;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Navigation between names and their declarations. */
class NavigationTest {

    private static final String LABS = """
            package labs
            entity ⟦Arc⟧tic-Lab‸ "Arctic Lab" { established in FI }
            model Base-7B "Base" by ⟦Arctic-Lab⟧ {
                generates text
                pretraining "all of it" { compute 3e22 FLOP }
                licence Apache-2.0
            }
            """.replace("⟦Arc⟧tic-Lab‸", "⟦Arctic-Lab‸⟧");
    private static final String TUNED = """
            package tuned
            import labs
            modification Base-7B-chat of Base-7B by ⟦Arctic-Lab⟧ { finetuning { compute 1e21 FLOP } }
            modification Base-7B-code of labs/Base-7B by labs/⟦Arctic-Lab⟧ { finetuning { compute 1e21 FLOP } }
            """;

    @TempDir
    private static Path folder;
    private static Editor editor;
    private static final MarkedText labs = MarkedText.of(LABS);
    private static final MarkedText tuned = MarkedText.of(TUNED);
    private static TextDocumentIdentifier labsFile;
    private static TextDocumentIdentifier tunedFile;

    @BeforeAll
    static void open() throws IOException {
        editor = Editor.on(folder);
        labsFile = editor.open(folder.resolve("labs.gpai"), labs.text());
        tunedFile = editor.open(folder.resolve("tuned.gpai"), tuned.text());
    }

    @AfterAll
    static void close() {
        editor.close();
    }

    @Test
    void theDefinitionOfANameInAnotherFile() {
        for (Range usage : tuned.ranges()) {
            assertEquals(List.of(new Location(labsFile.getUri(), labs.ranges().get(0))), definition(tunedFile, usage.getStart()));
        }
        assertEquals(List.of(new Location(labsFile.getUri(), range(labs, "labs"))), definition(tunedFile, position(tuned, "labs")));
    }

    @Test
    void theDefinitionOfALicenceIsInTheCatalogue() throws IOException {
        Location found = definition(labsFile, position(labs, "Apache-2.0")).get(0);
        assertEquals("gpai-catalogue:/catalogue/licences.gpai", found.getUri());
        String text = editor.get(editor.server().catalogue(new TextDocumentIdentifier(found.getUri()))).get("text");
        MarkedText catalogue = new MarkedText(text, List.of(), List.of());
        assertEquals("Apache-2.0", catalogue.words(found.getRange()));
    }

    @Test
    void aClientWithTheRequestOfTheProtocolReadsTheCatalogueByIt() throws IOException {
        try (Editor client = Editor.with(ClientFeatures.of("{\"workspace\": {\"textDocumentContent\": {}}}"),
                params -> params.setInitializationOptions(null))) {
            assertEquals(List.of("gpai-catalogue"),
                    client.offered().getCapabilities().getWorkspace().getTextDocumentContent().getSchemes());
            TextDocumentIdentifier file = client.open("untitled:labs.gpai", labs.text());
            Location found = ((List<? extends Location>) client.get(client.server().getTextDocumentService()
                    .definition(new DefinitionParams(file, position(labs, "Apache-2.0")))).getLeft()).get(0);
            assertEquals("gpai-catalogue:/catalogue/licences.gpai", found.getUri());
            String text = client.get(client.server().getWorkspaceService()
                    .textDocumentContent(new TextDocumentContentParams(found.getUri()))).getText();
            assertEquals("Apache-2.0", new MarkedText(text, List.of(), List.of()).words(found.getRange()));
        }
        assertEquals(null, editor.offered().getCapabilities().getWorkspace().getTextDocumentContent());
    }

    @Test
    void theCatalogueIsAFileForClientsThatCannotRequestItsText() throws IOException {
        try (Editor plain = Editor.packaged(ClientFeatures.NONE, params -> params.setInitializationOptions(null))) {
            TextDocumentIdentifier file = plain.open("untitled:labs.gpai", labs.text());
            Location found = ((List<? extends Location>) plain.get(plain.server().getTextDocumentService()
                    .definition(new DefinitionParams(file, position(labs, "Apache-2.0")))).getLeft()).get(0);
            Path catalogue = Path.of(java.net.URI.create(found.getUri()));
            assertEquals("Apache-2.0", new MarkedText(java.nio.file.Files.readString(catalogue), List.of(), List.of())
                    .words(found.getRange()));
            plain.open(found.getUri(), java.nio.file.Files.readString(catalogue));
            assertTrue(plain.findings(file).stream().noneMatch(finding -> finding.getCode().getLeft().equals("link/duplicate-name")));
        }
    }

    @Test
    void theReferencesInAllFiles() {
        ReferenceParams params = new ReferenceParams(labsFile, labs.position(), new ReferenceContext(true));
        assertEquals(List.of(new Location(labsFile.getUri(), labs.ranges().get(0)), new Location(labsFile.getUri(), labs.ranges().get(1)),
                new Location(tunedFile.getUri(), tuned.ranges().get(0)),
                new Location(tunedFile.getUri(), range(tuned, "labs/Arctic-Lab"))),
                List.copyOf(editor.get(editor.server().getTextDocumentService().references(params))));
    }

    @Test
    void theHighlightsInOneFile() {
        var found = editor.get(editor.server().getTextDocumentService()
                .documentHighlight(new DocumentHighlightParams(labsFile, labs.position())));
        assertEquals(labs.ranges(), found.stream().map(highlight -> highlight.getRange()).toList());
        assertEquals(List.of(DocumentHighlightKind.Write, DocumentHighlightKind.Read),
                found.stream().map(highlight -> highlight.getKind()).toList());
    }

    @Test
    void renamingInAllFiles() {
        var prepared = editor.get(editor.server().getTextDocumentService()
                .prepareRename(new PrepareRenameParams(labsFile, labs.position())));
        assertEquals(labs.ranges().get(0), prepared.getSecond().getRange());
        var edit = editor.get(editor.server().getTextDocumentService().rename(new RenameParams(labsFile, labs.position(), "Polar-Lab")));
        Map<String, List<? extends org.eclipse.lsp4j.TextEdit>> edits = new TreeMap<>();
        edit.getDocumentChanges().forEach(change -> {
            TextDocumentEdit ofFile = change.getLeft();
            assertEquals(1, ofFile.getTextDocument().getVersion());
            edits.put(ofFile.getTextDocument().getUri(), ofFile.getEdits().stream().map(each -> each.getLeft()).toList());
        });
        assertEquals(labs.text().replace("Arctic-Lab", "Polar-Lab"), labs.edited(edits.get(labsFile.getUri())));
        assertEquals(tuned.text().replace("Arctic-Lab", "Polar-Lab"), tuned.edited(edits.get(tunedFile.getUri())));
    }

    @Test
    void aNameThatIsAKeywordGetsItsCaretAndOneThatIsTakenIsRefused() {
        var edit = editor.get(editor.server().getTextDocumentService().rename(new RenameParams(labsFile, labs.position(), "model")));
        assertTrue(edit.getDocumentChanges().get(0).getLeft().getEdits().stream()
                .allMatch(each -> each.getLeft().getNewText().equals("^model")));
        for (String name : List.of("two words", "", "1Lab", "a/b")) {
            assertThrows(AssertionError.class, () -> editor.get(editor.server().getTextDocumentService()
                    .rename(new RenameParams(labsFile, labs.position(), name))), name);
        }
        AssertionError taken = assertThrows(AssertionError.class, () -> editor.get(editor.server().getTextDocumentService()
                .rename(new RenameParams(tunedFile, position(tuned, "Base-7B-chat"), "Base-7B-code"))));
        assertTrue(taken.getMessage().contains("'tuned/Base-7B-code' is already the name of another element."), taken.getMessage());
    }

    @Test
    void catalogueEntriesCannotBeRenamed() {
        assertEquals(null, editor.get(editor.server().getTextDocumentService()
                .prepareRename(new PrepareRenameParams(labsFile, position(labs, "Apache-2.0")))));
    }

    @Test
    void theOutlineOfAFile() {
        List<DocumentSymbol> symbols = editor.get(editor.server().getTextDocumentService()
                .documentSymbol(new DocumentSymbolParams(labsFile)))
                .stream().map(symbol -> symbol.getRight()).toList();
        assertEquals(List.of("Arctic-Lab", "Base-7B"), symbols.stream().map(DocumentSymbol::getName).toList());
        assertEquals(List.of(SymbolKind.Interface, SymbolKind.Class), symbols.stream().map(DocumentSymbol::getKind).toList());
        assertEquals(labs.ranges().get(0), symbols.get(0).getSelectionRange());
        assertEquals("entity Arctic-Lab \"Arctic Lab\" { established in FI }", labs.words(symbols.get(0).getRange()));
        assertEquals(List.of("pretraining"), symbols.get(1).getChildren().stream().map(DocumentSymbol::getName).toList());
    }

    @Test
    void theSymbolsOfAllFilesAndOfTheCatalogue() {
        assertEquals(List.of("Base-7B", "Base-7B-chat", "Base-7B-code"), symbols("base7"));
        assertTrue(symbols("mi300x").stream().anyMatch(name -> name.startsWith("MI300X")), symbols("mi300x")::toString);
        assertEquals(List.of("Arctic-Lab", "Base-7B", "Base-7B-chat", "Base-7B-code"), symbols(""));
    }

    private List<String> symbols(String query) {
        return editor.get(editor.server().getWorkspaceService().symbol(new WorkspaceSymbolParams(query))).getRight().stream()
                .map(WorkspaceSymbol::getName).toList();
    }

    @Test
    void theHierarchyFromAModificationToItsOriginalAndBack() {
        TypeHierarchyItem tunedItem = editor.get(editor.server().getTextDocumentService()
                .prepareTypeHierarchy(new TypeHierarchyPrepareParams(tunedFile, position(tuned, "Base-7B-chat")))).get(0);
        List<TypeHierarchyItem> originals = editor.get(editor.server().getTextDocumentService()
                .typeHierarchySupertypes(new TypeHierarchySupertypesParams(tunedItem)));
        assertEquals(List.of("Base-7B"), originals.stream().map(TypeHierarchyItem::getName).toList());
        assertEquals(List.of("Base-7B-chat", "Base-7B-code"), editor.get(editor.server().getTextDocumentService()
                .typeHierarchySubtypes(new TypeHierarchySubtypesParams(originals.get(0)))).stream().map(TypeHierarchyItem::getName)
                .toList());
    }

    private List<? extends Location> definition(TextDocumentIdentifier file, Position position) {
        return editor.get(editor.server().getTextDocumentService().definition(new DefinitionParams(file, position))).getLeft();
    }

    private static Position position(MarkedText marked, String words) {
        return range(marked, words).getStart();
    }

    /** The range of the first occurrence of some words. */
    private static Range range(MarkedText marked, String words) {
        String before = marked.text().substring(0, marked.text().indexOf(words));
        int line = (int) before.chars().filter(character -> character == '\n').count();
        int column = before.length() - before.lastIndexOf('\n') - 1;
        return new Range(new Position(line, column), new Position(line, column + words.length()));
    }
}
