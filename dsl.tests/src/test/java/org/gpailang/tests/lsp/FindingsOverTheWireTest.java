package org.gpailang.tests.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DiagnosticTag;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.DocumentDiagnosticReport;
import org.eclipse.lsp4j.PreviousResultId;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceDiagnosticParams;
import org.eclipse.lsp4j.WorkspaceDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.gpailang.tests.fixtures.ClientFeatures;
import org.gpailang.tests.fixtures.Editor;
import org.gpailang.tests.fixtures.MarkedText;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Findings as they reach the editor: pushed, pulled, and updated when something on which they depend changes. */
class FindingsOverTheWireTest {

    private static final String EXEMPTION = """
            assess under guidelines-2025-07
            entity Lab { established in DE }
            licence Research {
                access free
                ⟦usage restricted non-commercial "section 2"⟧
                modification free
                distribution free
            }
            model Polar by Lab {
                generates text
                scope broad
                pretraining { compute 70B parameters x 15T tokens }
                ⟦licence Research⟧
                public weights, architecture, usage-information
                claims open-source-exemption
            }
            """;

    /** The folder of a server that is shared by tests that neither change its settings nor start it in a special way. */
    @TempDir
    private static Path shared;

    private static Editor editor;

    @TempDir
    private Path folder;

    @BeforeAll
    static void startTheServer() throws IOException {
        Files.writeString(shared.resolve("closed.gpai"), "model M by Nobody { generates text }\n");
        editor = Editor.packagedOn(shared);
    }

    @AfterAll
    static void stopTheServer() {
        editor.close();
    }

    @Test
    void aFindingHasItsCodePageSourceSeverityAndRelatedLocations() throws IOException {
        MarkedText marked = MarkedText.of(EXEMPTION);
        TextDocumentIdentifier file = editor.open(shared.resolve("polar.gpai"), marked.text());
        Diagnostic finding = finding(editor.findings(file), "exemption/usage-restricted");
        assertEquals(marked.ranges().get(1), finding.getRange());
        assertEquals(DiagnosticSeverity.Error, finding.getSeverity());
        assertEquals("gpai", finding.getSource());
        assertTrue(Files.readString(Path.of(java.net.URI.create(finding.getCodeDescription().getHref())))
                .contains("exemption/usage-restricted"));
        assertTrue(finding.getMessage().getLeft().endsWith("Art. 53(2), 54(6) AI Act; "
                + "guidelines paras. 77, 80 and 81 (July text: paras. 80, 83 and 84)"),
                finding.getMessage().getLeft());
        assertEquals(List.of("clause of the licence"),
                finding.getRelatedInformation().stream().map(related -> related.getMessage()).toList());
        assertEquals(marked.ranges().get(0), finding.getRelatedInformation().get(0).getLocation().getRange());
        assertEquals(file.getUri(), finding.getRelatedInformation().get(0).getLocation().getUri());
    }

    @Test
    void computeThatDoesNotCountIsFaded() throws IOException {
        TextDocumentIdentifier file = editor.open(shared.resolve("a.gpai"), """
                entity Lab
                model Edge by Lab { generates text  evaluation { compute 3e20 FLOP } }
                """);
        assertEquals(List.of(DiagnosticTag.Unnecessary), finding(editor.findings(file), "compute/not-counted").getTags());
    }

    @Test
    void findingsFollowTheTextAndNameTheVersionThatTheyAreAbout() throws IOException {
        TextDocumentIdentifier file = editor.open(shared.resolve("followed.gpai"), MarkedText.of("package followed\n" + EXEMPTION).text());
        assertTrue(editor.codes(file).contains("exemption/usage-restricted"));
        editor.replace(file, MarkedText.of("package followed\n" + EXEMPTION).text().replace("    claims open-source-exemption\n", ""));
        assertFalse(editor.codes(file).contains("exemption/usage-restricted"));
        assertEquals(2, editor.awaitPublished(file.getUri(), pushed -> true).getVersion());
    }

    @Test
    void aFileThatIsNotOpenHasFindingsToo() throws IOException {
        List<Diagnostic> findings = editor.awaitPublished(shared.resolve("closed.gpai").toUri().toString(),
                pushed -> pushed.getDiagnostics().stream().anyMatch(found -> found.getCode().getLeft().equals("link/unresolved")))
                .getDiagnostics();
        finding(findings, "link/unresolved");
    }

    @Test
    void aChangeOfAnotherFileChangesTheFindings() throws IOException {
        TextDocumentIdentifier model = editor.open(shared.resolve("model.gpai"), "import labs\nmodel M by Studio { generates text }\n");
        assertTrue(editor.codes(model).contains("link/unresolved"));
        TextDocumentIdentifier labs = editor.open(shared.resolve("labs.gpai"), "package labs\nentity Studio\n");
        editor.awaitPublished(model.getUri(), pushed -> pushed.getDiagnostics().stream()
                .noneMatch(found -> found.getCode().getLeft().equals("link/unresolved")));
        editor.replace(labs, "package labs\nentity Laboratory\n");
        editor.awaitPublished(model.getUri(), pushed -> pushed.getDiagnostics().stream()
                .anyMatch(found -> found.getCode().getLeft().equals("link/unresolved")));
    }

    @Test
    void theDayAndTheRulesetAreSettings() throws IOException {
        String text = """
                entity Lab { established in FR }
                model Edge by Lab {
                    generates text
                    scope broad
                    pretraining { compute 3e22 FLOP }
                    placed on market 2026-03-01 via api
                }
                """;
        try (Editor editor = Editor.on(folder)) {
            TextDocumentIdentifier file = editor.open(folder.resolve("edge.gpai"), text);
            assertTrue(editor.codes(file).contains("obligation/technical-documentation-missing"));
            editor.set("ruleset", "guidelines-2025-07");
            editor.awaitPublished(file.getUri(), pushed -> pushed.getDiagnostics().stream()
                    .noneMatch(found -> found.getCode().getLeft().startsWith("obligation/")));
            editor.set("ruleset", "");
            editor.awaitPublished(file.getUri(), pushed -> pushed.getDiagnostics().stream()
                    .anyMatch(found -> found.getCode().getLeft().startsWith("obligation/")
                            && found.getSeverity() == DiagnosticSeverity.Warning));
            int before = editor.publications(file.getUri());
            editor.set("asOf", "2026-06-01");
            editor.awaitPublished(file.getUri(), pushed -> editor.publications(file.getUri()) > before);
            editor.set("asOf", "tomorrow");
            editor.awaitHeard("The setting gpai.asOf, 'tomorrow', is not a date such as 2026-01-10. Today's date is used instead.");
            editor.set("ruleset", "nobodys");
            editor.awaitHeard("The setting gpai.ruleset names 'nobodys', which no file declares.");
        }
    }

    @Test
    void nothingIsPushedToAClientThatPullsFindings() throws IOException {
        try (Editor editor = Editor.with(ClientFeatures.PULLING, params -> { })) {
            TextDocumentIdentifier file = editor.open("untitled:polar.gpai", MarkedText.of(EXEMPTION).text());
            DocumentDiagnosticReport report = editor.get(editor.server().getTextDocumentService()
                    .diagnostic(new DocumentDiagnosticParams(file)));
            finding(report.getRelatedFullDocumentDiagnosticReport().getItems(), "exemption/usage-restricted");
            String known = report.getRelatedFullDocumentDiagnosticReport().getResultId();
            DocumentDiagnosticParams again = new DocumentDiagnosticParams(file);
            again.setPreviousResultId(known);
            assertTrue(editor.get(editor.server().getTextDocumentService().diagnostic(again)).isRelatedUnchangedDocumentDiagnosticReport());
            WorkspaceDiagnosticReport all = editor.get(editor.server().getWorkspaceService()
                    .diagnostic(new WorkspaceDiagnosticParams(List.of())));
            assertEquals(List.of(file.getUri()), all.getItems().stream()
                    .map(item -> item.getWorkspaceFullDocumentDiagnosticReport().getUri()).toList());
            WorkspaceDiagnosticReport same = editor.get(editor.server().getWorkspaceService().diagnostic(
                    new WorkspaceDiagnosticParams(List.of(new PreviousResultId(file.getUri(), known)))));
            assertTrue(same.getItems().get(0).isWorkspaceUnchangedDocumentDiagnosticReport());
            assertEquals(0, editor.publications(file.getUri()));
            editor.awaitHeard("refresh diagnostics");
        }
    }

    @Test
    void findingsOfAFileThatIsGoneAreTakenBackEvenIfTheClientDoesNotNameIt() throws IOException {
        try (Editor editor = Editor.with(ClientFeatures.PULLING, params -> { })) {
            TextDocumentIdentifier file = editor.open("untitled:polar.gpai", MarkedText.of(EXEMPTION).text());
            editor.get(editor.server().getTextDocumentService().diagnostic(new DocumentDiagnosticParams(file)));
            editor.close(file);
            // Visual Studio Code forgets the identifiers of a file that is closed, and keeps its findings
            WorkspaceDiagnosticReport all = editor.get(editor.server().getWorkspaceService()
                    .diagnostic(new WorkspaceDiagnosticParams(List.of())));
            assertEquals(1, all.getItems().size());
            assertEquals(file.getUri(), all.getItems().get(0).getWorkspaceFullDocumentDiagnosticReport().getUri());
            assertEquals(List.of(), all.getItems().get(0).getWorkspaceFullDocumentDiagnosticReport().getItems());
        }
    }

    @Test
    void findingsOfManyFilesArePulledAfterTheirAnalysis() throws IOException {
        int dependants = 40;
        Files.writeString(folder.resolve("shared.gpai"), "package shared\nentity Everyone { established in FR }\n");
        for (int i = 0; i < dependants; i++) {
            Files.writeString(folder.resolve("m" + i + ".gpai"), "import shared\nmodel M" + i + " by Everyone { generates text }\n");
        }
        try (Editor editor = Editor.with(ClientFeatures.PULLING, params -> params.setWorkspaceFolders(
                List.of(new WorkspaceFolder(folder.toUri().toString(), "folder"))))) {
            TextDocumentIdentifier shared = editor.open(folder.resolve("shared.gpai").toUri().toString(),
                    "package shared\nentity Everyone { established in FR }\n");
            assertEquals(0, unresolved(editor));
            editor.awaitHeard("refresh diagnostics");
            editor.change(shared, new TextDocumentContentChangeEvent("package shared\nentity Anyone { established in FR }\n"));
            editor.awaitHeard("refresh diagnostics");
            assertEquals(dependants, unresolved(editor));
        }
    }

    private static long unresolved(Editor editor) {
        return editor.get(editor.server().getWorkspaceService().diagnostic(new WorkspaceDiagnosticParams(List.of()))).getItems().stream()
                .flatMap(item -> item.getWorkspaceFullDocumentDiagnosticReport().getItems().stream())
                .filter(found -> found.getCode().getLeft().equals("link/unresolved")).count();
    }

    private static Diagnostic finding(List<Diagnostic> findings, String code) {
        List<Diagnostic> found = findings.stream().filter(finding -> finding.getCode().getLeft().equals(code)).toList();
        assertEquals(1, found.size(), () -> code + " among " + findings);
        return found.get(0);
    }
}
