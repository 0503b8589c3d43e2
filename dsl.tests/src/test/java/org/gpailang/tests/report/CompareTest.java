package org.gpailang.tests.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.gpailang.language.names.SourceText;
import org.gpailang.report.compare.Comparison;
import org.gpailang.report.compare.ComparisonJson;
import org.gpailang.report.compare.ComparisonText;
import org.gpailang.report.compare.Side;
import org.gpailang.tests.fixtures.Assessed;
import org.gpailang.tests.fixtures.CommandResult;
import org.gpailang.tests.fixtures.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What changes between two rulesets, two folders or two revisions, and why. */
class CompareTest {

    private static final Path EXPECTED = Golden.ROOT.resolve("dsl.tests/src/test/resources/compare");
    private static final String LAB = "assess under guidelines-2025-07\nentity Lab { established in FR }\n";
    private static final String EDGE = """
            model Edge by Lab {
                generates text
                pretraining { compute 3e22 FLOP }
                placed on market 2025-12-01 via api
            }
            """;

    @TempDir
    private Path folder;

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static CommandResult compare(String... arguments) {
        return CommandResult.with(Stream.concat(Stream.of("compare", "--as-of", "2026-01-10"), Arrays.stream(arguments))
                .toArray(String[]::new));
    }

    private CommandResult folders() {
        return compare(folder.resolve("old").toString(), folder.resolve("new").toString());
    }

    @Test
    void theExamplesUnderBothRulesetsAreOnFile() throws IOException {
        Path worked = Golden.ROOT.resolve("examples/worked");
        List<SourceText> sources = Golden.read(worked, Golden.sourcesIn(worked));
        List<Side> sides = Stream.of("consultation-2025-04", Assessed.GUIDELINES).map(ruleset -> new Side(ruleset,
                Assessed.of(Assessed.DAY, ruleset, sources), UnaryOperator.identity())).toList();
        Comparison comparison = Comparison.of(sides.get(0), sides.get(1));
        Golden.check(EXPECTED.resolve("worked.txt"), ComparisonText.print(comparison));
        Golden.check(EXPECTED.resolve("worked.json"), ComparisonJson.print(comparison));
        assertTrue(Comparison.of(sides.get(0), sides.get(0)).empty());
    }

    @Test
    void theCommandComparesRulesets() throws IOException {
        Path file = write("edge.gpai", LAB + EDGE);
        CommandResult ran = compare("--rulesets", "consultation-2025-04", "guidelines-2025-07", file.toString());
        assertEquals(1, ran.code());
        assertTrue(ran.out().contains("general-purpose: presumed → presumed-not") && ran.out()
                .contains("    - Its training compute is greater"
                + " than 10²² FLOP") && ran.out().contains("    + Its training compute is not greater than 10²³ FLOP"), ran::out);
        assertEquals(0, compare("--rulesets", "guidelines-2025-07", "guidelines-2025-07", file.toString()).code());
        assertEquals(2, compare("--rulesets", "guidelines-2025-07", "none", file.toString()).code());
        assertEquals(2, compare("--rulesets", "a", "b", "--ruleset", "c", file.toString()).code());
        assertEquals(2, compare("--rulesets", "a", "b", "--rulesets", "c", "d", file.toString()).code());
    }

    @Test
    void linesThatMoveChangeNothing() throws IOException {
        write("old/a/edge.gpai", LAB + EDGE);
        write("new/a/edge.gpai", "// a comment\n\n" + LAB + "\n" + EDGE);
        CommandResult ran = folders();
        assertEquals(0, ran.code(), ran::out);
        assertTrue(ran.out().startsWith("No differences from ") && ran.out().endsWith(" as of 2026-01-10.\n"), ran::out);
        assertEquals(0, compare(folder.resolve("old/a/edge.gpai").toString(), folder.resolve("new/a/edge.gpai").toString()).code());
    }

    @Test
    void whatChangesIsSaidWithWhatWasAndWhatIs() throws IOException {
        write("old/edge.gpai", LAB + EDGE + "model Gone by Lab { generates text }\n");
        write("new/edge.gpai", LAB + EDGE.replace("3e22", "3e23").replace("2025-12-01", "2025-12-31")
                + "model Fresh by Lab { generates text }\n");
        CommandResult ran = folders();
        assertEquals(1, ran.code());
        for (String part : List.of("Gone: gone\n", "Fresh: new\n", "  training compute: 3·10²² FLOP → 3·10²³ FLOP\n",
                "  general-purpose: presumed-not → presumed\n", "not-applicable → overdue, due 2025-12-31, per distinct model",
                "subjects changed 1, new 1, gone 1; findings new ")) {
            assertTrue(ran.out().contains(part), () -> part + " in " + ran.out());
        }
        CommandResult json = compare("--format", "json", folder.resolve("old").toString(), folder.resolve("new").toString());
        assertEquals(1, json.code());
        assertTrue(json.out().contains("\"schema\" : \"gpai-comparison/1\"") && json.out().contains("\"what\" : \"general-purpose\""),
                json::out);
    }

    @Test
    void aFileThatDoesNotParseIsNoComparison() throws IOException {
        write("old/edge.gpai", LAB + EDGE);
        write("new/edge.gpai", LAB + "model {");
        assertEquals(2, folders().code());
        CommandResult missing = compare(folder.resolve("old").toString(), folder.resolve("none").toString());
        assertEquals(2, missing.code());
        assertTrue(missing.err().contains("none: no such file or folder"), missing::err);
        assertEquals(2, compare(folder.resolve("old").toString()).code());
        assertEquals(2, compare().code());
    }

    private void git(String... arguments) throws IOException, InterruptedException {
        Process git = new ProcessBuilder(Stream.concat(Stream.of("git", "-c", "user.name=A", "-c", "user.email=a@example.org", "-c",
                "commit.gpgsign=false"), Arrays.stream(arguments)).toList()).directory(folder.toFile()).redirectErrorStream(true).start();
        String out = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, git.waitFor(), out);
    }

    private void commit(String message) throws IOException, InterruptedException {
        git("add", "-A");
        git("commit", "-q", "-m", message);
    }

    @Test
    void revisionsAreComparedAsGitHasThem() throws IOException, InterruptedException {
        git("init", "-q");
        write("models/edge.gpai", LAB + EDGE);
        write("models/ä b.gpai", "entity Other { established in DE }\n");
        write("models/notes.txt", "nothing");
        commit("one");
        git("tag", "v1");
        write("models/edge.gpai", LAB + EDGE.replace("3e22", "3e23"));
        commit("two");
        Files.delete(folder.resolve("models/edge.gpai"));
        String models = folder.resolve("models").toString();
        CommandResult ran = compare("--revisions", "v1", "HEAD", models);
        assertEquals(1, ran.code(), ran::err);
        assertTrue(ran.out().contains("training compute: 3·10²² FLOP → 3·10²³ FLOP") && ran.out()
                .contains(" from v1 to HEAD as of "), ran::out);
        assertTrue(ran.out().contains("[HEAD:" + models), ran::out);
        assertEquals("", ran.err());
        assertEquals(0, compare("--revisions", "v1", "HEAD~1", folder.toString()).code());
        assertEquals(1, compare("--revisions", "v1", "HEAD", models + "/edge.gpai").code());
        CommandResult none = compare("--revisions", "v1", "HEAD", folder.resolve("none").toString());
        assertEquals(2, none.code());
        assertTrue(none.err().contains("no .gpai file found in "), none::err);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-h", "--output=x", "", " ", "none", "HEAD..HEAD", "HEAD:models", "$(touch pwned)", "; touch pwned",
            "`touch pwned`",
        "HEAD\nHEAD"})
    void whatIsNoRevisionIsRefused(String revision) throws IOException, InterruptedException {
        git("init", "-q");
        write("edge.gpai", LAB + EDGE);
        commit("one");
        CommandResult ran = compare("--revisions", "HEAD", revision, folder.toString());
        assertEquals(2, ran.code(), ran::out);
        assertFalse(ran.err().isBlank() || ran.err().contains("internal error"), ran::err);
        assertFalse(Files.exists(folder.resolve("pwned")) || Files.exists(folder.resolve("x")));
    }

    @Test
    void whereThereIsNoRepositoryGitsOwnWordsAreGiven() throws IOException {
        CommandResult ran = compare("--revisions", "HEAD", "HEAD", write("edge.gpai", LAB + EDGE).toString());
        assertEquals(2, ran.code());
        assertTrue(ran.err().contains("git cannot read revision 'HEAD': fatal: not a git repository"), ran::err);
    }
}
