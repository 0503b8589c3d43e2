package org.gpailang.tests.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.gpailang.tests.fixtures.ClientFeatures;
import org.gpailang.tests.fixtures.Editor;
import org.gpailang.tests.fixtures.MarkedText;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Completion offers exactly what can be written at a position of the current text. */
class CompletionTest {

    private static Editor editor;
    private static Editor plain;
    private static Path folder;

    @BeforeAll
    static void start(@TempDir Path workspace) throws IOException {
        folder = workspace;
        editor = Editor.on(workspace);
        plain = Editor.with(ClientFeatures.NONE, params -> { });
        editor.open(workspace.resolve("others.gpai"), """
                package others
                entity Hub "A public model hub" { established in US }
                """);
    }

    @AfterAll
    static void stop() {
        editor.close();
        plain.close();
    }

    private static List<CompletionItem> offered(Editor client, String marked) throws IOException {
        MarkedText text = MarkedText.of(marked);
        TextDocumentIdentifier file = client.open(folder.resolve("test.gpai"), text.text());
        client.get(client.server().getWorkspaceService().symbol(new org.eclipse.lsp4j.WorkspaceSymbolParams("")));
        List<CompletionItem> items = client.get(client.server().getTextDocumentService()
                .completion(new CompletionParams(file, text.position()))).getLeft();
        client.close(file);
        return items.stream().sorted((one, other) -> one.getSortText().compareTo(other.getSortText())).toList();
    }

    private static List<String> labels(String marked) throws IOException {
        return offered(editor, marked).stream().map(CompletionItem::getLabel).toList();
    }

    private static CompletionItem item(String marked, String label) throws IOException {
        List<CompletionItem> items = offered(editor, marked);
        return items.stream().filter(item -> item.getLabel().equals(label)).findFirst()
                .orElseThrow(() -> new AssertionError(label + " is not among " + items.stream().map(CompletionItem::getLabel).toList()));
    }

    private static String completed(String marked, String label) throws IOException {
        return MarkedText.of(marked).edited(List.of(item(marked, label).getTextEdit().getLeft()));
    }

    private static void offersExactly(String marked, String... labels) throws IOException {
        assertEquals(List.of(labels), labels(marked));
    }

    private static void offersFirst(String marked, String... labels) throws IOException {
        assertEquals(List.of(labels), labels(marked).stream().limit(labels.length).toList());
    }

    @Test
    void atTheTopOfAFileElementsAndStatementsAboutTheFile() throws IOException {
        offersExactly("‸", "package", "import", "assess under", "entity", "model", "modification", "system", "pretraining", "licence",
                "accelerator", "ruleset", "dataset");
        CompletionItem model = item("mod‸", "model");
        assertEquals(InsertTextFormat.Snippet, model.getInsertTextFormat());
        assertTrue(model.getTextEdit().getLeft().getNewText().startsWith("model ${1:Name}"), model.toString());
    }

    @Test
    void aStatementAboutTheFileIsNotOfferedAgain() throws IOException {
        List<String> labels = labels("""
                package a
                assess under guidelines-2025-07
                ‸
                entity Lab
                """);
        assertFalse(labels.contains("package") || labels.contains("assess under"), labels.toString());
        assertTrue(labels.contains("import") && labels.contains("entity"), labels.toString());
    }

    @Test
    void inABlockTheStatementsThatItDoesNotContainYet() throws IOException {
        offersExactly("""
                entity Lab {
                    established in FR
                    ‸
                    size small
                }
                """, "turnover", "representative", "code-of-practice", "consortium of", "waive", "legal name", "contact");
    }

    @Test
    void anUnclosedBlockIsABlock() throws IOException {
        offersExactly("""
                entity Lab {
                    established in FR
                    si‸

                model Edge by Lab { generates text }
                """, "size", "turnover", "representative", "code-of-practice", "consortium of", "waive", "legal name",
                "contact");
        offersFirst("""
                model Edge by Lab {
                    generates text
                    pretraining {
                        compute 1e22 FLOP
                        ‸
                    placed on market 2025-09-01 via api
                }
                """, "planned", "estimated", "started", "ended", "data", "compute", "method", "context", "energy");
    }

    @Test
    void afterABlockTheStatementsOfTheEnclosingBlock() throws IOException {
        List<String> labels = labels("""
                model Edge by Lab {
                    pretraining { compute 1e22 FLOP }
                    ‸
                }
                """);
        assertTrue(labels.containsAll(List.of("generates", "pretraining", "placed on market", "rebuttal", "waive")),
                labels.toString());
        assertFalse(labels.contains("compute") || labels.contains("evidence"), labels.toString());
    }

    @Test
    void aRightAndAFormatAreOfferedOnlyOnce() throws IOException {
        offersExactly("licence Own { access free\n ‸ }", "also", "version", "dated", "source", "confidence", "usage",
                "modification", "distribution", "requires", "family of", "waive");
        offersExactly("accelerator Own { bf16 1 PFLOP/s\n ‸ }", "also", "maker", "released", "source", "confidence", "per",
                "dies", "cores", "power", "fp16", "tf32", "fp32", "fp64", "fp8", "int8", "fp6", "fp4", "sparse", "waive");
    }

    @Test
    void publicIsOfferedForSyntheticDataOnly() throws IOException {
        assertTrue(labels("model M by L { synthetic-data { ‸ } }").contains("public"));
        assertFalse(labels("model M by L { finetuning { ‸ } }").contains("public"));
    }

    @Test
    void statementsThatAFindingAsksForComeFirst() throws IOException {
        List<String> labels = labels("""
                assess under guidelines-2025-07
                entity Lab { established in FR }
                model Edge by Lab {
                    generates text
                    pretraining { compute 2e23 FLOP }
                    placed on market 2025-09-01 via api
                    ‸
                }
                """);
        assertTrue(labels.indexOf("documents") >= 0 && labels.indexOf("documents") < labels.indexOf("released"), labels.toString());
    }

    @Test
    void continuationsComeFirstOnTheSameLine() throws IOException {
        offersFirst("entity A { representative B ‸ }", "appointed", "established in");
        offersFirst("entity A { representative B\n ‸ }", "established in");
    }

    @Test
    void headersAreContinued() throws IOException {
        offersExactly("modification M ‸", "of", "by");
        offersExactly("ruleset R ‸", "extends");
        assertFalse(labels("modification M of ‸").contains("by"));
    }

    @TestFactory
    Stream<DynamicTest> fixedWords() {
        return Stream.of(
                List.of("entity A { size ‸ }", "micro", "small", "medium", "large"),
                List.of("entity A { code-of-practice ‸ }", "not-signed", "signed"),
                List.of("entity A { code-of-practice signed 2025-08-01 chapters copyright, ‸ }", "transparency", "safety"),
                List.of("licence A { usage ‸ }", "free", "restricted"),
                List.of("model A by B { generates te‸ }", "text", "image", "audio", "speech", "video", "code", "music"),
                List.of("model A by B { scope ‸ }", "broad", "narrow"),
                List.of("model A by B { scope narrow ‸ }", "code", "speech-transcription", "image-upscaling"),
                List.of("pretraining A { compute 8 x H100-SXM5 for 2 days at 30% ‸ }", "mfu", "hfu"),
                List.of("model A by B { internal-use affects-rights ‸ }", "yes", "no"),
                List.of("model A by B { monetised by ‸ }", "price", "support", "hosting", "personal-data", "advertising", "dual-licence"),
                List.of("model A by B { notified 2025-08-02 of 2e25 FLOP using ‸ }", "hardware", "architecture"),
                List.of("model A by B { documents { technical \"a\"\n ‸ } }", "technical", "downstream", "copyright-policy",
                        "training-summary", "model-evaluation", "risk-assessment", "incident-reporting", "cybersecurity", "gap-analysis"),
                List.of("ruleset A { six-pd counts ‸ }", "active", "total"),
                List.of("ruleset A { same-entity above 1/3 of ‸ }", "threshold", "original"),
                List.of("ruleset A { upstream-exclusion ‸ }", "recognised", "not-recognised"))
                .map(row -> DynamicTest.dynamicTest(row.get(0), () ->
                        offersFirst(row.get(0), row.subList(1, row.size()).toArray(String[]::new))));
    }

    @TestFactory
    Stream<DynamicTest> unitsOfTheStatement() {
        return Stream.of(
                List.of("model A by B { parameters 7B ‸ }", "parameters"),
                List.of("model A by B { context 8k ‸ }", "tokens", "examples", "samples", "sequences", "images"),
                List.of("pretraining A { compute 512 x H100-SXM5 at 38 ‸ }", "%"),
                List.of("entity A { turnover 2B ‸ }", "EUR"),
                List.of("pretraining A { energy 9 M‸ }", "kWh", "MWh", "GWh", "TWh"),
                List.of("ruleset A { notification within 14 ‸ }", "seconds", "second", "minutes", "minute", "hours", "hour", "days",
                        "day", "weeks", "week"))
                .map(row -> DynamicTest.dynamicTest(row.get(0), () ->
                        offersFirst(row.get(0), row.subList(1, row.size()).toArray(String[]::new))));
    }

    @Test
    void theUnitsOfAProduct() throws IOException {
        List<String> labels = labels("pretraining A { compute 7B parameters x 2T ‸ }");
        assertTrue(labels.containsAll(List.of("tokens", "epochs", "GPU-hours", "FLOP", "passes", "tokens a step", "node-hours", "EUR")),
                labels.toString());
        assertFalse(labels.contains("%") || labels.contains("FLOP/s") || labels.contains("MWh"), labels.toString());
        assertTrue(labels("pretraining A { compute 7B parameters ‸ }").containsAll(List.of("x", "on", "for", "at", "within", "basis")));
    }

    @Test
    void countriesAreFoundByTheirName() throws IOException {
        CompletionItem germany = item("entity A { established in ‸ }", "DE");
        assertEquals("Germany", germany.getDetail());
        assertEquals("DE Germany", germany.getFilterText());
    }

    @Test
    void aCatalogueEntryIsFoundByItsAliasesAndShowsItsFacts() throws IOException {
        CompletionItem licence = item("model A by B { licence ‸ }", "Llama-3.1-Community");
        assertTrue(licence.getFilterText().contains(" llama3.1 "), licence.getFilterText());
        String facts = licence.getDocumentation().getRight().getValue();
        assertTrue(facts.contains("Dated: 2024-07-23") && facts.contains("Confidence: high"), facts);
    }

    @Test
    void theDocumentationIsSentWhenAnItemIsSelectedIfTheClientRequestsIt() throws IOException {
        try (Editor late = Editor.with(ClientFeatures.of("""
                {"textDocument": {"completion": {"completionItem": {"resolveSupport": {"properties": ["documentation"]}}}}}"""),
                params -> { })) {
            for (String marked : List.of("model A by B { ‸ }", "model A by B { licence ‸ }", "accelerator A { ‸ }",
                    "model A by B { waive ‸ }", "pretraining A { compute 8 x ‸ }")) {
                List<CompletionItem> unresolved = offered(late, marked);
                assertTrue(unresolved.stream().allMatch(item -> item.getDocumentation() == null), marked);
                Map<String, CompletionItem> early = offered(editor, marked).stream()
                        .collect(Collectors.toMap(CompletionItem::getLabel, item -> item, (one, other) -> one));
                for (CompletionItem item : unresolved.stream().limit(12).toList()) {
                    CompletionItem resolved = late.get(late.server().getTextDocumentService().resolveCompletionItem(item));
                    assertEquals(early.get(item.getLabel()).getDocumentation(), resolved.getDocumentation(), item.getLabel());
                }
            }
        }
    }

    @Test
    void namesFromThisFileFromOthersAndFromTheCatalogue() throws IOException {
        CompletionItem hub = item("model A by ‸", "others/Hub");
        assertEquals("A public model hub · others.gpai", hub.getDetail());
        assertEquals(CompletionItemKind.Interface, hub.getKind());
        offersFirst("entity Lab\nentity Attic\nmodel A by ‸", "Attic", "Lab", "others/Hub");
        CompletionItem licence = item("model A by B { licence Apa‸ }", "Apache-2.0");
        assertTrue(licence.getDetail().endsWith("catalogue"), licence.getDetail());
        offersFirst("licence Own {}\nmodel A by B { licence ‸ }", "Own");
    }

    @Test
    void aNameThatIsAKeywordIsWrittenAsAName() throws IOException {
        assertEquals("model ^context by L { }\nmodel B by L { initialised from ^context }",
                completed("model ^context by L { }\nmodel B by L { initialised from con‸ }", "^context"));
    }

    @Test
    void valuesInTheListAreNotOfferedAgain() throws IOException {
        List<String> labels = labels("model A by L { }\nmodel B by L { }\nmodel C by L { merges A, ‸ }");
        assertTrue(labels.contains("B") && !labels.contains("A"), labels.toString());
    }

    @Test
    void theWholeWordIsReplaced() throws IOException {
        assertEquals("pretraining A { compute 8 x H100-SXM5 for 2 days at 30% }",
                completed("pretraining A { compute 8 x H100-P‸C for 2 days at 30% }", "H100-SXM5"));
        assertEquals("accelerator A { fp8 3 TFLOP/s }", completed("accelerator A { fp8 3 GFLOP/‸s }", "TFLOP/s"));
    }

    @Test
    void codesInWaivers() throws IOException {
        CompletionItem code = item("model A by B { waive presumption/ne‸ }", "presumption/near-threshold");
        assertEquals("presumption/near-threshold reason \"$1\"", code.getTextEdit().getLeft().getNewText());
        assertFalse(code.getDocumentation().getRight().getValue().isBlank());
    }

    @Test
    void datesAreThoseOfTheAssessment() throws IOException {
        offersExactly("model A by B { placed on market ‸ }", "2026-01-10");
        offersExactly("model A by B { placed on market 2026-‸ }", "2026-01-10");
    }

    @Test
    void theFormsOfAnEstimate() throws IOException {
        List<String> labels = labels("pretraining A { compute ‸ }");
        assertTrue(labels.containsAll(List.of("parameters x tokens", "GPU-hours on accelerator", "unknown", "H100-SXM5",
                "nodes x chips", "parameters x steps x batch", "budget at a price", "rollouts and updates")),
                labels.toString());
    }

    @TestFactory
    Stream<DynamicTest> nothingWhereNothingCanBeWritten() {
        return Stream.of("entity A \"La‸b\"", "entity A \"La‸", "// enti‸\nentity A", "// enti‸",
                "/* a ‸ b */ entity A", "entity ‸", "model A by B { parameters ‸ }", "model A by B { parameters 7‸ }")
                .map(text -> DynamicTest.dynamicTest(text, () -> offersExactly(text)));
    }

    @Test
    void plainTextForClientsWithoutSnippets() throws IOException {
        for (CompletionItem item : offered(plain, "mo‸")) {
            assertEquals(item.getLabel(), item.getTextEdit().getLeft().getNewText());
            assertEquals(null, item.getInsertTextFormat());
        }
    }
}
