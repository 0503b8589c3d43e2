package org.gpailang.tests.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gpailang.tests.fixtures.ClientFeatures;
import org.gpailang.tests.fixtures.CommandResult;
import org.gpailang.tests.fixtures.Editor;
import org.gpailang.tests.fixtures.PackagedProgram;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The project file: the terminal and the editor read the same one, and an option takes precedence over it. */
@Order(2)
class ProjectFileTest {

    private static final String MODEL = """
            entity Lab { established in FR }
            model Edge "Edge" by Lab {
                generates text
                pretraining {
                    compute 70B parameters x 15T tokens
                    compute 8M GPU-hours on H100-SXM5 at 38%
                }
                placed on market 2025-09-01 via api
            }
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void writeModel() throws IOException {
        file("models/edge.gpai", MODEL);
    }

    private Path file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private String models() {
        return folder.resolve("models").toString();
    }

    /** Runs the packaged program in the folder; where the working folder does not matter, {@link CommandResult#with} is enough. */
    private CommandResult run(String... arguments) throws IOException {
        return PackagedProgram.run(folder, arguments);
    }

    @Test
    void theSettingsOfTheProjectApplyBelowItsFolder() throws IOException {
        file("gpai.toml", """
                ruleset = "guidelines-2025-07"
                as-of = 2025-08-20
                fail-on = "warning"
                [severity]
                "compute/estimates-disagree" = "hint"
                """);
        CommandResult ran = PackagedProgram.run(folder.resolve("models"), "check");
        assertEquals(1, ran.code(), ran::out);
        assertTrue(ran.out().contains("as of 2025-08-20") && ran.out().contains("guidelines para. 17"), ran::out);
        assertTrue(ran.out().contains(": hint: This estimate"), ran::out);
        CommandResult other = CommandResult.with("check", "--as-of", "2025-08-21", "--fail-on", "error", models());
        assertEquals(0, other.code());
        assertTrue(other.out().contains("as of 2025-08-21"), other::out);
        CommandResult without = CommandResult.with("check", "--no-config", "--as-of", "2025-08-20", models());
        assertTrue(without.out().contains("consultation 3.1.1") && without.out().contains(": information: This estimate"), without::out);
        Path chosen = file("other.toml", "as-of = \"2025-08-22\"\n");
        assertTrue(CommandResult.with("check", "--config", chosen.toString(), models()).out().contains("as of 2025-08-22"));
    }

    @Test
    void anErrorRemainsAnError() throws IOException {
        file("gpai.toml", "as-of = 2026-01-10\n[severity]\n\"obligation/technical-documentation-missing\" = \"hint\"\n");
        assertTrue(CommandResult.with("check", models()).out().contains(": error: No technical documentation"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
        "rulset = \"x\"                               | there is no setting 'rulset'. Did you mean 'ruleset'?",
        "as-of = \"soon\"                             | as-of takes a date such as 2025-08-20, not 'soon'",
        "fail-on = 3                                  | fail-on takes error, warning, information, hint, not '3'",
        "include = \"models\"                         | include takes a list such as [\"models/\"], not '\"models\"'",
        "exclude = [\"a*a*a*a*b\"]                    | exclude takes patterns with at most 3 '*' between two slashes, not 'a*a*a*a*b'",
        "[severity]\\n\"no/such\" = \"error\"         | there is no code 'no/such'. 'gpai explain' lists all codes.",
        "[severity]\\n\"syntax/date\" = \"hint\"      | severity.\"syntax/date\": an error in the text is always an error. Remove this"
        + " setting", "[severity]\\n\"exemption/usage-restricted\" = \"hint\" | severity.\"exemption/usage-restricted\": findings with"
                + " this code are errors, and the severity of errors cannot be lowered. Remove this setting",
        "[report]\\nformat = \"xml\"                  | report.format takes one or several of md, json, html, pdf, csv, xlsx, not 'xml'",
        "ruleset = \"none\"                           | there is no ruleset 'none'",
    })
    void errorsInItAreReported(String text, String message) throws IOException {
        Path project = file("gpai.toml", text.replace("\\n", "\n") + "\n");
        CommandResult ran = CommandResult.with("check", folder.resolve("models").toString());
        assertEquals(2, ran.code());
        assertEquals("", ran.out());
        assertTrue(ran.err().startsWith("gpai: " + (message.contains("no ruleset") ? "" : project + ": ") + message), ran::err);
    }

    @Test
    void aProjectFileThatIsNestedTooDeeplyIsRefused() throws IOException {
        Path project = file("gpai.toml", "include = " + "[".repeat(100_000) + "\n");
        CommandResult ran = CommandResult.with("check", folder.toString());
        assertEquals(2, ran.code());
        assertEquals("gpai: " + project + ": this is not TOML: Document nesting depth (501) exceeds the maximum allowed (500)\n",
                ran.err());
    }

    @Test
    void brokenTomlIsReportedWithItsLine() throws IOException {
        Path project = file("gpai.toml", "as-of = 2025-08-20\nruleset = \n");
        assertTrue(CommandResult.with("check", folder.toString()).err().startsWith("gpai: " + project + ":2:"));
    }

    /** The library that matches patterns would need longer than anybody waits for the second one. */
    @Test
    void patternsOfGitWithManyWildcardsExcludeNothing() throws IOException {
        Path repository = Files.createDirectories(folder.resolve("repository/.git")).getParent();
        Files.writeString(repository.resolve(".gitignore"), "ignored.gpai\n" + "a*".repeat(30) + "b\n");
        Files.writeString(repository.resolve("a".repeat(200) + ".gpai"), "entity A { established in FR }\n");
        Files.writeString(repository.resolve("ignored.gpai"), "entity B\n");
        CommandResult ran = CommandResult.with("check", "--as-of", "2026-01-10", repository.toString());
        assertEquals("No finding in 1 file as of 2026-01-10.\n", ran.out());
    }

    @Test
    void patternsDecideWhichFilesBelongToTheProject() throws IOException {
        file("models/drafts/draft.gpai", "entity Draft { established in XX }\n");
        file("other/other.gpai", "entity Other { established in XX }\n");
        file("gpai.toml", "as-of = 2025-08-20\ninclude = [\"models/\"]\nexclude = [\"drafts/\"]\n");
        CommandResult ran = CommandResult.with("check", folder.toString());
        assertTrue(ran.out().contains("in 1 file"), ran::out);
        assertTrue(ran.err().contains("models/drafts (exclude in gpai.toml)") && ran.err().contains("other/other.gpai (include in"),
                ran::err);
        CommandResult named = CommandResult.with("check", folder.resolve("other/other.gpai").toString());
        assertTrue(named.out().contains("in 1 file"), "a file that is named is read");
    }

    @Test
    void filesIgnoredByGitAreSkippedAndReported() throws IOException {
        file(".git/HEAD", "");
        file(".git/info/exclude", "local.gpai\n");
        file(".gitignore", "/out/\n*.tmp.gpai\n!keep.tmp.gpai\n");
        file("models/.gitignore", "nested.gpai\n");
        file("out/generated.gpai", MODEL);
        file("scratch.tmp.gpai", MODEL);
        file("keep.tmp.gpai", "entity Kept { established in FR }\n");
        file("models/nested.gpai", MODEL);
        file("models/local.gpai", MODEL);
        CommandResult ran = run("check", "--as-of", "2025-08-20");
        assertTrue(ran.out().contains("in 2 files"), ran::out);
        List.of("out (.gitignore)", "scratch.tmp.gpai (.gitignore)", "models/nested.gpai (.gitignore)", "models/local.gpai (.gitignore)")
                .forEach(skipped -> assertTrue(ran.err().contains(skipped), ran::err));
        assertTrue(CommandResult.with("check", "--no-ignore", "--as-of", "2025-08-20", folder.toString()).out().contains("in 6 files"));
        assertEquals("", CommandResult.with("check", "--as-of", "2025-08-20", models() + "/edge.gpai").err());
    }

    @Test
    void pathsOfABaselineAndOfReportsAreRelativeToTheProject() throws IOException {
        file("gpai.toml", "as-of = 2025-08-20\nbaseline = \"known.json\"\n[report]\nformat = [\"md\", \"json\"]\noutput = \"reports\"\n");
        assertEquals(0, run("check", "--write-baseline", "known.json").code());
        CommandResult ran = PackagedProgram.run(folder.resolve("models"), "check", "--fail-on", "hint");
        assertEquals(0, ran.code(), ran::out);
        assertTrue(ran.out().contains("No new finding"), ran::out);
        PackagedProgram.run(folder.resolve("models"), "report");
        assertTrue(Files.exists(folder.resolve("reports/assessment.md")) && Files.exists(folder.resolve("reports/assessment.json")));
    }

    @Test
    void pathsOfSeveralProjectsAreRejected() throws IOException {
        file("a/gpai.toml", "");
        file("b/gpai.toml", "");
        CommandResult ran = CommandResult.with("check", folder.resolve("a").toString(), folder.resolve("b").toString());
        assertEquals(2, ran.code());
        assertTrue(ran.err().contains("belong to several projects"), ran::err);
    }

    @Test
    void configShowsEachSettingAndItsOrigin() throws IOException {
        file("gpai.toml", "as-of = 2025-08-20\n");
        file("models/x.gpai", "");
        CommandResult ran = run("config", "--ruleset", "guidelines-2025-07");
        assertEquals(0, ran.code());
        assertTrue(ran.out().contains("project file: " + folder.resolve("gpai.toml").toRealPath()), ran::out);
        assertTrue(ran.out().lines().anyMatch(line -> line.matches("ruleset = \"guidelines-2025-07\" +# --ruleset")), ran::out);
        assertTrue(ran.out().lines().anyMatch(line -> line.matches("as-of = 2025-08-20 +# gpai.toml")), ran::out);
        assertTrue(ran.out().lines().anyMatch(line -> line.matches("fail-on = \"error\" +# default")), ran::out);
        assertTrue(ran.out().contains("# files: 2"), ran::out);
        file("again/gpai.toml", ran.out());
        assertEquals(0, PackagedProgram.run(folder.resolve("again"), "config").code(), "what it prints is a project file");
    }

    @Test
    void theEditorReadsTheSameFile() throws IOException {
        file("gpai.toml", "ruleset = \"guidelines-2025-07\"\nas-of = 2025-08-20\nexclude ="
                + " [\"drafts/\"]\n[severity]\n\"presumption/crossed\" = \"error\"\n");
        file("drafts/draft.gpai", "entity Draft { established in FR }\n");
        try (Editor editor = Editor.on(folder)) {
            var findings = editor.findings(editor.open(folder.resolve("models/edge.gpai"), MODEL));
            assertTrue(findings.stream().anyMatch(finding -> finding.getCode().getLeft().equals("presumption/crossed")
                    && finding.getSeverity() == org.eclipse.lsp4j.DiagnosticSeverity.Error), findings::toString);
            assertFalse(findings.stream().anyMatch(finding -> finding.getCode().getLeft().equals("ruleset/superseded")),
                    findings::toString);
            assertFalse(editor.get(editor.server().getWorkspaceService().symbol(new org.eclipse.lsp4j.WorkspaceSymbolParams("Draft")))
                    .getRight().stream().anyMatch(symbol -> symbol.getName().contains("Draft")));
        }
    }

    @Test
    void anEditorWithoutAFolderReadsTheProjectFileOfTheOpenedFile() throws IOException {
        file("gpai.toml", "ruleset = \"guidelines-2025-07\"\n[severity]\n\"presumption/crossed\" = \"error\"\n");
        try (Editor editor = Editor.with(ClientFeatures.ALL, params -> { })) {
            var findings = editor.findings(editor.open(folder.resolve("models/edge.gpai"), MODEL));
            assertTrue(findings.stream().anyMatch(finding -> finding.getCode().getLeft().equals("presumption/crossed")
                    && finding.getSeverity() == org.eclipse.lsp4j.DiagnosticSeverity.Error), findings::toString);
        }
    }
}
