package org.gpailang.tests.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gpailang.core.finding.TextCode;
import org.gpailang.core.rules.RuleBook;
import org.gpailang.tests.fixtures.CommandResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The subcommands: only results on standard output, clear messages on standard error, and exit codes. */
class CommandLineTest {

    @TempDir
    private Path folder;

    private static CommandResult run(String... arguments) {
        return CommandResult.with(arguments);
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void exitCodesDistinguishFindingsAndErrors() throws IOException {
        String fine = file("fine.gpai", "entity Lab { established in FR }\n");
        String finding = file("finding.gpai", "entity Lab { established in XX }\n");
        String broken = file("broken.gpai", "entity Lab { established\n");
        assertEquals(0, run("check", fine).code());
        assertEquals(1, run("check", finding).code());
        assertEquals(2, run("check", broken).code());
        assertEquals(2, run("check", folder.resolve("missing.gpai").toString()).code());
        assertEquals(2, run("check", "--as-of", "soon", fine).code());
        CommandResult unknown = run("check", "--ruleset", "none", fine);
        assertEquals(2, unknown.code());
        assertTrue(unknown.err().contains("guidelines-2025-07"), unknown::err);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
        "check --as-of tomorrow    | --as-of takes a date such as 2025-08-20, not 'tomorrow'.",
        "check --format xml        | --format takes text, concise, json, jsonl, sarif, github, codeclimate or junit, not 'xml'.",
        "check --fail-on fatal     | --fail-on takes error, warning, information or hint, not 'fatal'.",
        "report --format md,xml    | --format takes json, md, html, pdf, csv, xlsx or jsonl, not 'xml'.",
        "draft letter Edge         | DOCUMENT takes model-documentation, training-summary, technical-documentation,"
                + " downstream-documentation, notification, arguments, reassessment, incident or gap-analysis, not 'letter'.",
        "check --nothing           | 'gpai check' has no option '--nothing'.",
        "check -x                  | 'gpai check' has no option '-x'.",
        "check --fromat json       | 'gpai check' has no option '--fromat'. Did you mean '--format'?",
        "check --colr=never        | 'gpai check' has no option '--colr'. Did you mean '--color'?",
        "--verson                  | 'gpai' has no option '--verson'. Did you mean '--version'?",
        "--format json check       | 'gpai' has no option '--format'. Options follow the command, as in 'gpai check --format'.",
        "chek                      | gpai has no command 'chek'. Did you mean 'check'?",
        "man chek                  | gpai has no command 'chek'. Did you mean 'check'?",
        "check --format            | --format needs a value: text, concise, json, jsonl, sarif, github, codeclimate or junit.",
        "check --as-of             | --as-of needs a value: a date such as 2025-08-20.",
        "check --baseline          | --baseline needs a value: FILE.",
        "compare --rulesets A      | --rulesets needs 2 values: NAME.",
        "check --quiet=yes         | --quiet takes no value, but 'yes' is given.",
        "check --as-of 2026-01-01 --as-of 2026-01-02 | --as-of can be given only once.",
        "check --baseline a --baseline b | --baseline can be given only once.",
        "check --fix --diff        | --fix and --diff cannot be used together.",
        "check --watch --diff --fix | --fix, --diff and --watch cannot be used together.",
        "check --config=a --no-config | --config and --no-config cannot be used together.",
        "list                      | 'gpai list' needs KIND: licences, accelerators, channels, grounds, rulesets, units or codes.",
        "list unit                 | KIND takes licences, accelerators, channels, grounds, rulesets, units or codes, not 'unit'."
                + " Did you mean 'units'?",
        "draft                     | 'gpai draft' needs DOCUMENT and MODEL.",
        "draft incident            | 'gpai draft' needs MODEL.",
        "export Edge               | 'gpai export' needs --format: cyclonedx, spdx or model-card.",
        "import                    | 'gpai import' needs FILE.",
        "explain Llama 3.1         | 'gpai explain' takes no further argument '3.1'. A name with spaces needs quotation marks.",
        "mcp x                     | 'gpai mcp' takes no argument 'x'.",
        "schema finding            | there is no schema 'finding'. Did you mean 'findings'?",
    })
    void wrongUsageIsExplainedOnOneLine(String arguments, String message) {
        CommandResult wrong = run(arguments.split(" "));
        assertEquals(2, wrong.code());
        assertEquals("gpai: " + message, wrong.err().lines().findFirst().orElseThrow());
    }

    @Test
    void filesThatAreNotTextAreReportedAndTheOthersRead() throws IOException {
        Files.write(folder.resolve("binary.gpai"), new byte[] {1, 0, 2});
        Files.write(folder.resolve("latin.gpai"), "entity L \"Universit\u00e9\" { }".getBytes(StandardCharsets.ISO_8859_1));
        Files.write(folder.resolve("large.gpai"), new byte[9 * 1024 * 1024]);
        file("empty.gpai", "");
        file("fine.gpai", "entity Lab { established in FR }\n");
        CommandResult ran = run("check", folder.toString());
        assertEquals(2, ran.code());
        assertTrue(ran.err().contains("binary.gpai: not a text file") && ran.err().contains("latin.gpai:1:20: not UTF-8")
                && ran.err().contains("large.gpai: larger than"), ran::err);
        assertTrue(ran.out().contains("empty.gpai:1:1: error: The file declares nothing"), ran::out);
        assertTrue(ran.out().contains("in 2 files"), ran::out);
    }

    @Test
    void ifNoFileCouldBeReadNoneIsSaidToHaveNoFindings() throws IOException {
        Path large = folder.resolve("large.gpai");
        Files.write(large, new byte[9 * 1024 * 1024]);
        CommandResult ran = run("check", large.toString());
        assertEquals(2, ran.code());
        assertEquals("No file could be read, so nothing was assessed.\n", ran.out());
    }

    @Test
    void noOtherRulesetIsSuggestedIfOneIsGiven() throws IOException {
        String file = file("model.gpai", "entity Lab { established in FR }\nmodel A by Lab { generates text  pretraining { compute 1e20"
                + " FLOP } }\n");
        assertTrue(run("check", file).out().contains("ruleset/superseded"));
        assertFalse(run("check", "--ruleset", "consultation-2025-04", file).out().contains("ruleset/superseded"));
    }

    @Test
    void aVeryLongLineIsShownInPart() throws IOException {
        CommandResult ran = run("check", file("long.gpai", "model A { ".repeat(300)));
        assertEquals(2, ran.code());
        assertTrue(ran.out().lines().allMatch(line -> line.length() < 1_000));
    }

    @Test
    void reportsAreWrittenCompletely() throws IOException {
        String fine = file("fine.gpai", "entity Lab { established in FR }\n");
        Path reports = Files.createDirectory(folder.resolve("reports"));
        assertEquals("", run("report", "--format", "json", "--output", reports.toString(), fine).out());
        assertTrue(Files.readString(reports.resolve("assessment.json")).contains("gpai-assessment/1"));
        assertEquals(2, run("report", "--output", folder.resolve("fine.gpai/under/a/file").toString(), fine).code());
        assertTrue(run("report", fine).out().startsWith("# Assessment as of"));
    }

    @Test
    void theStarterFileHasNoErrorsAndIsFormatted() throws IOException {
        Path starter = folder.resolve("starter.gpai");
        assertEquals(0, run("init", starter.toString()).code());
        assertEquals(0, run("check", "--as-of", "2026-01-10", starter.toString()).code());
        assertEquals(0, run("format", "--check", starter.toString()).code());
        assertEquals(2, run("init", starter.toString()).code());
    }

    @Test
    void explainListsEveryCodeAndExplainsEach() {
        CommandResult list = run("explain");
        assertEquals(RuleBook.rules().size() + TextCode.values().length, list.out().lines().count());
        assertTrue(run("explain", "exemption/usage-restricted").out().contains("## Why"));
        assertEquals(2, run("explain", "no/such").code());
    }
}
