package org.gpailang.tests.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.gpailang.tests.fixtures.CommandResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With a baseline, a check reports what is new: what was known stays known as long as it says the same. */
class BaselineTest {

    private static final String LAB = "assess under guidelines-2025-07\nentity Lab { established in FR }\n";
    private static final String MODEL = """
            model Edge by Lab {
                generates text
                pretraining { compute 3e23 FLOP }
                placed on market 2025-12-01 via api
            }
            """;

    @TempDir
    private Path folder;

    private Path baseline;

    @BeforeEach
    void knowWhatThereIs() throws IOException {
        baseline = folder.resolve("known.json");
        write(LAB + MODEL);
        CommandResult ran = check("--write-baseline", baseline.toString());
        assertEquals(0, ran.code());
        assertEquals("", ran.out());
        assertTrue(Files.readString(baseline).contains("\"file\" : \"models/edge.gpai\""));
    }

    private void write(String text) throws IOException {
        Files.createDirectories(folder.resolve("models"));
        Files.writeString(folder.resolve("models/edge.gpai"), text);
    }

    private CommandResult check(String... options) {
        String[] arguments = java.util.stream.Stream.of(new String[] {"check", "--as-of", "2026-01-10"}, options,
                new String[] {folder.resolve("models").toString()}).flatMap(java.util.Arrays::stream).toArray(String[]::new);
        return CommandResult.with(arguments);
    }

    private CommandResult known(String... more) {
        String[] options = java.util.stream.Stream.of(new String[] {"--baseline", baseline.toString()}, more)
                .flatMap(java.util.Arrays::stream).toArray(String[]::new);
        return check(options);
    }

    @Test
    void whatIsKnownIsLeftOutAndCounted() {
        assertEquals(1, check().code());
        CommandResult ran = known();
        assertEquals(0, ran.code(), ran::out);
        assertTrue(ran.out().matches("No new finding in 1 file as of 2026-01-10. Findings in the baseline: \\d+.\n"), ran::out);
        assertEquals("", ran.err());
    }

    @Test
    void linesMayMoveNumbersMayChangeAndFilesMayBeNamedOtherwise() throws IOException {
        write("// a comment\n\n" + LAB + "\n\n\n" + MODEL.replace("3e23", "3.5e23"));
        assertEquals("", known("--format", "github").out());
        CommandResult relative = CommandResult.with("check", "--as-of", "2026-01-10", "--baseline", baseline.toString(),
                folder.resolve("models/../models/edge.gpai").toString());
        assertEquals(0, relative.code(), relative::out);
    }

    @Test
    void anotherModelWithTheSameFindingsIsNew() throws IOException {
        write(LAB + MODEL + MODEL.replace("Edge", "Next"));
        CommandResult ran = known();
        assertEquals(1, ran.code());
        assertTrue(ran.out().contains("Next") && !ran.out().contains("Edge meets"), ran::out);
    }

    @Test
    void whatComesToWeighMoreIsNew() throws IOException {
        write(LAB + MODEL.replace("2025-12-01", "2026-01-15"));
        check("--write-baseline", baseline.toString());
        assertEquals(0, known().code());
        CommandResult later = CommandResult.with("check", "--as-of", "2026-02-01", "--baseline", baseline.toString(),
                folder.resolve("models").toString());
        assertEquals(1, later.code(), later::out);
    }

    @Test
    void whatIsGoneIsMentionedForFilesThatWereRead() throws IOException {
        write(LAB);
        CommandResult ran = known();
        assertEquals(0, ran.code());
        assertTrue(ran.err().contains("gpai: no longer found since the baseline: models/edge.gpai: "), ran::err);
        Files.writeString(folder.resolve("other.gpai"), LAB);
        assertEquals("", CommandResult.with("check", "--baseline", baseline.toString(), folder.resolve("other.gpai").toString()).err());
    }

    @Test
    void twiceTheSameIsKnownAsOftenAsItWas() throws IOException {
        write("entity Lab { established in XX }\n");
        check("--write-baseline", baseline.toString());
        assertEquals(0, known().code());
        write("entity Lab { established in XX }\nentity Lab2 { established in XX }\n");
        assertEquals(1, known().code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "{\"schema\": \"other\"}", "{\"schema\": \"gpai-baseline/1\"}",
        "{\"schema\": \"gpai-baseline/1\", \"findings\": [{\"code\": 1}]}"})
    void aBrokenBaselineIsSaidToBeOne(String text) throws IOException {
        Files.writeString(baseline, text);
        CommandResult ran = known();
        assertEquals(2, ran.code());
        assertTrue(ran.err().startsWith("gpai: " + baseline + " is not a baseline written by 'gpai check --write-baseline': "),
                ran::err);
        assertTrue(Pattern.compile("': (it is not JSON|its schema is not|it has no list|a finding in it has no code)").matcher(ran.err())
                .find(), ran::err);
        assertFalse(ran.err().contains("internal error"), ran::err);
    }

    @Test
    void aMissingBaselineAndAnUnusableFileAreNamed() throws IOException {
        assertEquals("gpai: cannot read the baseline none.json: no such file or folder\n",
                check("--baseline", "none.json").err().replace("\r", ""));
        write("entity {");
        String before = Files.readString(baseline);
        CommandResult ran = check("--write-baseline", baseline.toString());
        assertEquals(2, ran.code());
        assertTrue(ran.err().contains("no baseline is written"), ran::err);
        assertEquals(before, Files.readString(baseline));
        assertEquals(2, check("--write-baseline", "a", "--baseline", "b").code());
    }
}
