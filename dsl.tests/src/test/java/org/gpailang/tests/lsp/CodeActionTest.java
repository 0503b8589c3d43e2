package org.gpailang.tests.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeActionTriggerKind;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.Severity;
import org.gpailang.language.formatting.Formatter;
import org.gpailang.report.RulePages;
import org.gpailang.tests.fixtures.Assessed;
import org.gpailang.tests.fixtures.Editor;
import org.gpailang.tests.fixtures.MarkedText;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Each code action is an edit that can be applied, leaves a text without errors, and does what its title says. */
@Order(2)
class CodeActionTest {

    private static final Pattern EXAMPLE = Pattern.compile("```gpai\n(.*?)```", Pattern.DOTALL);
    private static final Formatter FORMATTING = Formatter.standalone();

    private static Editor editor;
    private static TextDocumentIdentifier file;

    @BeforeAll
    static void start(@TempDir Path workspace) throws IOException {
        editor = Editor.on(workspace);
        file = editor.open(workspace.resolve("test.gpai"), "");
    }

    @AfterAll
    static void stop() {
        editor.close();
    }

    private static List<CodeAction> actions(MarkedText text, CodeActionContext context) {
        editor.replace(file, text.text());
        return actions(new Range(text.position(), text.position()), context);
    }

    private static List<CodeAction> actions(Range range, CodeActionContext context) {
        return editor.get(editor.server().getTextDocumentService().codeAction(new CodeActionParams(file, range, context))).stream()
                .map(Either::getRight).toList();
    }

    private static List<String> titles(String marked, String... kinds) {
        MarkedText text = MarkedText.of(marked);
        return actions(text, new CodeActionContext(List.of(), List.of(kinds))).stream()
                .map(CodeAction::getTitle).toList();
    }

    /** The text after applying the action with this title at the marked position. */
    private static String after(String title, String marked) {
        MarkedText text = MarkedText.of(marked);
        List<CodeAction> actions = actions(text, new CodeActionContext(List.of()));
        return applied(text, actions.stream().filter(action -> action.getTitle().equals(title)).findFirst()
                .orElseThrow(() -> new AssertionError(title + " is not among " + actions.stream().map(CodeAction::getTitle).toList())));
    }

    private static String applied(MarkedText text, CodeAction action) {
        assertEquals(1, action.getEdit().getDocumentChanges().size());
        List<TextEdit> edits = action.getEdit().getDocumentChanges().get(0).getLeft().getEdits().stream().map(Either::getLeft).toList();
        return text.edited(edits);
    }

    @TestFactory
    Stream<DynamicTest> eachFixOfEachRulesExampleRemovesItsFinding() {
        return RulePages.codes().stream().map(code -> DynamicTest.dynamicTest(code, () -> {
            Matcher example = EXAMPLE.matcher(RulePages.page(code).orElseThrow());
            while (example.find()) {
                checkFixes(MarkedText.of(example.group(1)));
            }
        }));
    }

    private static void checkFixes(MarkedText text) {
        editor.replace(file, text.text());
        List<Diagnostic> diagnostics = editor.findings(file);
        List<Finding> before = Assessed.of(text.text()).outcome().findings();
        boolean laidOut = FORMATTING.format(text.text()).filter(text.text()::equals).isPresent();
        Map<Diagnostic, List<CodeAction>> offered = new HashMap<>();
        for (Finding finding : before) {
            Optional<Diagnostic> problem = diagnostics.stream().filter(diagnostic -> shows(diagnostic, finding)).findFirst();
            if (problem.isEmpty()) {
                assertTrue(finding.severity() != Severity.ERROR, finding::toString);
                continue;
            }
            List<CodeAction> actions = offered.computeIfAbsent(problem.get(), shown -> actions(shown.getRange(),
                    new CodeActionContext(List.of(shown), List.of(CodeActionKind.QuickFix))).stream()
                    .filter(action -> action.getDiagnostics().contains(shown)).toList());
            assertTrue(actions.size() >= finding.fixes().size(), () ->
                    finding.code() + " has the fixes " + finding.fixes() + ", offered are " + actions);
        }
        offered.forEach((shown, actions) -> {
            List<Finding> here = before.stream().filter(found -> shows(shown, found)).toList();
            for (CodeAction action : actions) {
                String changed = applied(text, action);
                // the user fills in what the fix leaves open
                List<Finding> after = Assessed.of(changed.replace("\"…\"", "\"as reviewed\"")).outcome().findings();
                assertTrue(here.stream().anyMatch(found -> count(after, found) < count(before, found)), () ->
                        action.getTitle() + " leaves '" + shown.getMessage().getLeft() + "' in\n" + changed);
                assertTrue(after.stream().noneMatch(found -> found.code().startsWith("syntax/")), () ->
                        action.getTitle() + ":\n" + changed + after);
                assertTrue(!laidOut || FORMATTING.format(changed).orElse("").equals(changed), () ->
                        action.getTitle() + " unsettles\n" + changed);
            }
        });
    }

    /** Whether a problem shows a finding, alone or together with others. */
    private static boolean shows(Diagnostic problem, Finding finding) {
        boolean documents = finding.code().startsWith("obligation/") && problem.getCode().getLeft().startsWith("obligation/")
                && problem.getMessage().getLeft().contains(" documents of ");
        return problem.getRange().getStart().equals(new Position(finding.at().line() - 1, finding.at().column() - 1))
                && (documents || problem.getMessage().getLeft().contains(finding.message()));
    }

    private static long count(List<Finding> findings, Finding like) {
        return findings.stream().filter(finding -> finding.code().equals(like.code()) && finding.message().equals(like.message())).count();
    }

    /** The text after applying the only action of a kind that the client requests for the whole file. */
    private static String afterAll(String text, String kind) {
        List<CodeAction> actions = actions(MarkedText.of("‸" + text), new CodeActionContext(List.of(), List.of(kind)));
        assertEquals(1, actions.size(), actions::toString);
        assertEquals(kind, actions.get(0).getKind());
        return applied(MarkedText.of("‸" + text), actions.get(0));
    }

    @Test
    void allSafeFixesAreOneActionForTheWholeFile() {
        String wrong = "entity Lab { size smal  established in FR }\nmodel Edge by La {\n    generates txt\n    scope brod\n}\n";
        assertEquals(wrong.replace("smal ", "small ").replace("txt", "text").replace("brod", "broad"),
                afterAll(wrong, CodeActionKind.SourceFixAll), "the name of the provider is not notation");
        assertEquals(List.of(), titles("‸entity Lab\n", CodeActionKind.SourceFixAll));
        assertEquals(List.of("Apply all safe fixes"), titles("‸" + wrong, CodeActionKind.Source));
        assertFalse(actions(MarkedText.of("‸" + wrong), new CodeActionContext(List.of())).stream()
                .anyMatch(action -> action.getKind().startsWith(CodeActionKind.Source)), "only on request");
    }

    @Test
    void importsWithoutWhichEveryNameMeansTheSameAreRemoved() {
        TextDocumentIdentifier other = editor.open("untitled:Labs", "package labs\nentity Lab\nlicence Own { access free }\n");
        TextDocumentIdentifier third = editor.open("untitled:Third", "package third/deep\nentity Lab\nentity Agent\n");
        String used = """
                package mine
                import labs // the provider
                import third
                model Edge by Lab { generates text }
                model Tide by deep/Agent { generates text }
                """;
        assertEquals(List.of(), titles("‸" + used, CodeActionKind.SourceOrganizeImports));
        assertEquals(used, afterAll(used.replace("import third\n", "import third\nimport third/deep\nimport labs\n"),
                CodeActionKind.SourceOrganizeImports), "the second import of a package, and one that an earlier one hides");
        assertEquals("package mine\n model Edge by third/deep/Agent\n",
                afterAll("package mine\nimport labs model Edge by third/deep/Agent\n", CodeActionKind.SourceOrganizeImports)
                        .replace("  ", " "));
        assertEquals(List.of(), titles("‸import labs\nmodel Edge by Nobody\n", CodeActionKind.SourceOrganizeImports),
                "a name is not found");
        editor.close(other);
        editor.close(third);
    }

    @Test
    void aMisspelledWordIsReplaced() {
        assertEquals("model Edge by Lab { generates text }\nentity Lab\n",
                after("Change to 'Lab'", "model Edge by La‸ab { generates text }\nentity Lab\n"));
        assertEquals("entity Lab { size small }\n", after("Change to 'small'", "entity Lab { size smal‸ }\n"));
    }

    @Test
    void aPastedModelCardBecomesAFile() {
        String file = after("Insert as gpai", "‸---\nlicense: mit\npipeline_tag: text-generation\n---\n# Tide 3B\n");
        assertTrue(file.contains("model Tide-3B \"Tide 3B\" by Provider {  // pasted card.md:5"), file);
        assertTrue(file.contains("licence MIT  // pasted card.md, license"), file);
        assertTrue(Assessed.of(file).outcome().findings().stream().noneMatch(found -> found.code().matches("(syntax|link)/.*")), file);
    }

    @Test
    void aSelectedConfigurationBecomesAModelBesideTheOthers() {
        String pasted = "{\"model_type\": \"x\", \"hidden_size\": 512}";
        String text = "entity Provider\nmodel Model by Provider { generates text }\n" + pasted + "\n";
        editor.replace(file, text);
        Range selected = new Range(new Position(2, 0), new Position(2, pasted.length()));
        CodeAction action = actions(selected, new CodeActionContext(List.of(), List.of(CodeActionKind.RefactorRewrite))).stream()
                .filter(offered -> offered.getTitle().equals("Insert as gpai")).findFirst().orElseThrow();
        String changed = applied(MarkedText.of(text), action);
        assertTrue(changed.contains("model Model-2 by Provider-2 {") && changed.contains("hidden size 512"), changed);
        assertTrue(Assessed.of(changed).outcome().findings().stream().noneMatch(found -> found.code().matches("(syntax|link)/.*")),
                changed);
    }

    @Test
    void whatCannotBeImportedIsNotOffered() {
        assertFalse(titles("‸{ \"name\": \"no format that is known\" }\n", CodeActionKind.Refactor).contains("Insert as gpai"));
        assertFalse(titles("‸entity Lab\n", CodeActionKind.Refactor).contains("Insert as gpai"));
        String pasted = "‸---\nlicense: mit\n---\n# Tide 3B\n";
        assertTrue(titles(pasted, CodeActionKind.Refactor).contains("Insert as gpai"));
        assertFalse(titles(pasted, CodeActionKind.QuickFix).contains("Insert as gpai"));
        // without a selection, the action would replace what the file declares
        assertFalse(titles(pasted + "\nentity Lab { established in DE }\n", CodeActionKind.Refactor).contains("Insert as gpai"));
    }

    @Test
    void aStatementIsAddedAtItsPositionInSortedOrder() {
        assertEquals("""
                entity Lab
                model Edge by Lab {
                    // what it can do
                    accepts text
                    generates text
                    // how it came about
                    pretraining { compute 1e23 FLOP }
                }
                """, after("Add 'generates text'", """
                entity Lab
                model Ed‸ge by Lab {
                    // what it can do
                    accepts text
                    // how it came about
                    pretraining { compute 1e23 FLOP }
                }
                """));
    }

    @Test
    void aStatementIsNotAddedIntoTheCommentAfterThePreviousOne() {
        assertEquals("""
                entity Lab
                model Edge by Lab {
                    accepts text  // and code
                    generates text
                }
                """, after("Add 'generates text'", """
                entity Lab
                model Ed‸ge by Lab {
                    accepts text  // and code
                }
                """));
    }

    @Test
    void aMissingBlockIsAdded() {
        assertEquals("entity Lab\nmodel Edge by Lab {\n    generates text\n}\n",
                after("Add 'generates text'", "entity Lab\nmodel Ed‸ge by Lab\n"));
    }

    @Test
    void aBlockOnOneLineStaysOnIt() {
        assertEquals("entity Lab\nmodel Edge by Lab { generates text  pretraining { compute 1e23 FLOP } }\n",
                after("Add 'generates text'", "entity Lab\nmodel Ed‸ge by Lab { pretraining { compute 1e23 FLOP } }\n"));
        assertEquals("entity Lab\nmodel Edge by Lab { generates text }\n",
                after("Add 'generates text'", "entity Lab\nmodel Ed‸ge by Lab {}\n"));
    }

    @Test
    void theIndentationIsThatOfTheFile() {
        assertEquals("entity Lab\nmodel Edge by Lab {\n\taccepts text\n\tgenerates text\n}\n",
                after("Add 'generates text'", "entity Lab\nmodel Ed‸ge by Lab {\n\taccepts text\n}\n"));
    }

    private static final String PLACED = """
            entity Lab { established in FR }
            model Edge by Lab {
                generates text
                pretraining { compute 1e23 FLOP }
                placed on market 2025-09-01 via api
                documents { technical "a.pdf" 2025-09-01 }
            }
            """;

    @Test
    void allMissingDocumentsAreAddedToTheExistingOnesByOneFix() {
        String marked = PLACED.replace("Edge", "E‸dge");
        assertEquals(1, titles(marked, CodeActionKind.QuickFix).stream().filter(title -> title.endsWith("documents")
                && !title.startsWith("Waive")).count());
        String changed = after("Add the 3 missing documents", marked);
        assertTrue(changed.contains("    documents {\n        technical \"a.pdf\" 2025-09-01\n        downstream \"\"\n"
                + "        copyright-policy \"\"\n        training-summary \"\"\n    }\n"), changed);
    }

    @Test
    void anEntityOfAnotherPackageIsNeverOfferedAsTheRepresentative() throws IOException {
        editor.open("untitled:Elsewhere", "package elsewhere\nentity Stranger { established in IE }\n");
        List<String> offered = titles("""
                package mine
                entity Agent "An agent" { established in IE }
                entity Abroad { established in CN }
                model Ed‸ge by Abroad {
                    generates text
                    pretraining { compute 1e23 FLOP }
                    placed on market 2025-09-01 via api
                }
                """, CodeActionKind.QuickFix).stream().filter(title -> title.contains("representative")).toList();
        editor.close(new TextDocumentIdentifier("untitled:Elsewhere"));
        assertEquals(List.of("Add an authorised representative: An agent"),
                offered.stream().filter(title -> !title.startsWith("Waive")).toList());
    }

    @Test
    void theFixesOfTheFindingThatIsAskedAboutComeFirstAndWaiversLast() {
        String marked = PLACED.replace("Edge", "E‸dge").replace("generates text\n", "generates text\n    scope broad\n");
        MarkedText text = MarkedText.of(marked);
        editor.replace(file, text.text());
        Diagnostic asked = editor.findings(file).stream().filter(found -> found.getCode().getLeft().equals("ruleset/superseded")
                || found.getCode().getLeft().startsWith("obligation/")).reduce((one, other) -> other).orElseThrow();
        List<CodeAction> actions = actions(text, new CodeActionContext(List.of(asked), List.of(CodeActionKind.QuickFix)));
        assertEquals(List.of(asked), actions.get(0).getDiagnostics(), actions::toString);
        List<Boolean> waivers = actions.stream().map(action -> action.getTitle().startsWith("Waive ")).toList();
        assertEquals(waivers.stream().sorted().toList(), waivers, actions::toString);
    }

    @Test
    void sortingIsOfferedAtAFindingOnlyOnRequest() {
        String marked = "entity Lab { size smal‸  established in FR }\n";
        MarkedText text = MarkedText.of(marked);
        assertEquals(List.of("Change to 'small'"), actions(text, new CodeActionContext(List.of())).stream().map(CodeAction::getTitle)
                .toList());
        assertEquals(List.of("Sort the statements"), titles(marked, CodeActionKind.Refactor));
    }

    @Test
    void theFinalRulesetIsChosenAfterThePackageOrAboveTheFirstElement() {
        String title = "Use the final guidelines";
        assertTrue(after(title, "package a\n\nent‸ity Lab\nmodel Edge by Lab { generates text }\n")
                .startsWith("package a\nassess under guidelines-2025-07\n\nentity Lab"));
        assertTrue(after(title, "// who\nent‸ity Lab\nmodel Edge by Lab { generates text }\n")
                .startsWith("assess under guidelines-2025-07\n\n// who\nentity Lab"));
        assertTrue(after(title, "assess under consultation-2025-‸04\nentity Lab\nmodel Edge by Lab { generates text }\n")
                .startsWith("assess under guidelines-2025-07\nentity Lab"));
    }

    @Test
    void entitiesInTheUnionAreOfferedAsRepresentatives() {
        String changed = after("Add an authorised representative: An agent", """
                entity Agent "An agent" { established in IE }
                entity Abroad { established in CN }
                model Ed‸ge by Abroad {
                    generates text
                    pretraining { compute 1e23 FLOP }
                    placed on market 2025-09-01 via api
                }
                """);
        assertTrue(changed.contains("entity Abroad { established in CN  representative Agent appointed 2025-09-01 }\n"), changed);
    }

    @Test
    void aMissingEntityIsDeclaredAboveTheElementThatRefersToIt() {
        assertEquals("entity Nobody\n\n// a model\nmodel Edge by Nobody { generates text }\n",
                after("Declare the entity 'Nobody'", "// a model\nmodel Edge by Nob‸ody { generates text }\n"));
    }

    @Test
    void aWaiverHasAPlaceholderForItsReason() {
        String changed = after("Waive compute/margin-too-wide", PLACED.replace("1e23 FLOP", "1e23 FLOP within 3‸0%"));
        assertTrue(changed.contains("    documents { technical \"a.pdf\" 2025-09-01 }\n"
                + "    waive compute/margin-too-wide reason \"…\"\n}"), changed);
    }

    @Test
    void errorsCannotBeWaived() {
        assertFalse(titles(PLACED.replace("Edge", "E‸dge")).contains("Waive obligation/downstream-documentation-missing"));
    }

    @Test
    void theOneFixIsPreferredAndShowsItsFinding() {
        MarkedText text = MarkedText.of("entity Lab { size ⟦smal⟧ }\n");
        editor.replace(file, text.text());
        List<Diagnostic> findings = editor.findings(file);
        CodeAction fix = actions(text.range(), new CodeActionContext(findings)).get(0);
        assertEquals(true, fix.getIsPreferred());
        assertEquals(List.of("syntax/unknown-word"), fix.getDiagnostics().stream().map(shown -> shown.getCode().getLeft()).toList());
        assertEquals(CodeActionKind.QuickFix, fix.getKind());
    }

    private static final String RUN_IN_MODEL = """
            entity Lab

            // the model
            model Edge by Lab {
                generates text
                pretrain‸ing "main run" {
                    // from the logs
                    compute 1e23 FLOP
                }
            }
            """;

    private static final String RUN_OF_ITS_OWN = """
            entity Lab

            pretraining Edge-run "main run" by Lab {
                // from the logs
                compute 1e23 FLOP
            }

            // the model
            model Edge by Lab {
                generates text
                pretraining Edge-r‸un
            }
            """;

    @Test
    void aRunMovesOutOfItsModelAndBack() {
        assertEquals(RUN_OF_ITS_OWN.replace("‸", ""), after("Move the run out of the model", RUN_IN_MODEL));
        assertEquals(RUN_IN_MODEL.replace("‸", ""), after("Move the run into the model", RUN_OF_ITS_OWN));
    }

    @Test
    void aRunThatTwoModelsShareStays() {
        assertFalse(titles(RUN_OF_ITS_OWN + "model Other by Lab { generates text  pretraining Edge-run }\n")
                .contains("Move the run into the model"));
    }

    @Test
    void aRunOfAnotherProviderStays() {
        assertFalse(titles("entity Other\n" + RUN_OF_ITS_OWN.replace("\"main run\" by Lab", "by Other"))
                .contains("Move the run into the model"));
    }

    @Test
    void aRunWithAWaiverStays() {
        assertFalse(titles(RUN_OF_ITS_OWN.replace("compute 1e23 FLOP\n", "compute 1e23 FLOP\n    waive compute/unknown reason \"known\"\n"))
                .contains("Move the run into the model"));
    }

    @Test
    void statementsAreSortedWithTheirComments() {
        assertEquals("""
                entity Lab
                model Edge by Lab {  // a model
                    // what it reads
                    accepts text
                    generates text  // and code
                    scope broad

                    placed on market 2025-09-01 via api
                    waive presumption/crossed reason "known"
                    // the end
                }
                """, after("Sort the statements", """
                entity Lab
                model Edge by Lab {  // a model
                    waive presumption/crossed reason "known"
                    placed on market 2025-09-01 via api
                    sc‸ope broad

                    // what it reads
                    accepts text
                    generates text  // and code
                    // the end
                }
                """));
        assertEquals("entity Lab { established in FR  size small }\n",
                after("Sort the statements", "entity Lab { size sm‸all  established in FR }\n"));
        assertFalse(titles("entity Lab { established in FR  size sm‸all }\n").contains("Sort the statements"));
    }

    @TestFactory
    Stream<DynamicTest> noRefactoringOfAnExampleChangesItsFindings() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(System.getProperty("gpai.root", "..")).resolve("examples"))) {
            return files.filter(path -> path.toString().endsWith(".gpai")).sorted().toList().stream()
                    .map(path -> DynamicTest.dynamicTest(path.getFileName().toString(),
                            () -> refactored(MarkedText.of(Files.readString(path)))));
        }
    }

    private static void refactored(MarkedText text) {
        editor.replace(file, text.text());
        List<String> before = codes(text.text());
        List<String> lines = text.text().lines().toList();
        // the same change is offered on several lines
        Map<String, List<String>> after = new HashMap<>();
        for (int line = 0; line < lines.size(); line++) {
            Position place = new Position(line, lines.get(line).length() - lines.get(line).stripLeading().length());
            for (CodeAction action : actions(new Range(place, place), new CodeActionContext(List.of(), List.of(CodeActionKind.Refactor)))) {
                String changed = applied(text, action);
                assertEquals(before, after.computeIfAbsent(changed, CodeActionTest::codes), () -> action.getTitle() + ":\n" + changed);
            }
        }
    }

    private static List<String> codes(String text) {
        return Assessed.of(text).codes().stream().sorted().toList();
    }

    @Test
    void onlyRequestedKindsAreOffered() {
        assertEquals(List.of("Sort the statements"), titles("entity Lab { size smal‸  established in FR }\n", CodeActionKind.Refactor));
        assertEquals(List.of("Change to 'small'"), titles("entity Lab { size smal‸  established in FR }\n", CodeActionKind.QuickFix));
        assertEquals(List.of("Apply all safe fixes"), titles("entity Lab { size smal‸  established in FR }\n", CodeActionKind.Source));
        MarkedText text = MarkedText.of("entity Lab { size smal‸  established in FR }\n");
        CodeActionContext automatic = new CodeActionContext(List.of());
        automatic.setTriggerKind(CodeActionTriggerKind.Automatic);
        assertEquals(List.of("Change to 'small'"), actions(text, automatic).stream()
                .map(CodeAction::getTitle).toList());
    }
}
