package org.gpailang.tests.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.gpailang.tests.fixtures.CommandResult;
import org.gpailang.tests.fixtures.Golden;
import org.gpailang.tests.fixtures.PackagedProgram;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program never overwrites files that it did not write, reads only regular files, and leaves no partly written files. */
@Order(2)
class FileSafetyTest {

    private static final String MODEL = "entity Lab { established in FR }\nmodel A by Lab { generates text pretraining { compute 3e23 FLOP"
            + " } }\n";

    @TempDir
    private Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static CommandResult run(Object... arguments) {
        return CommandResult.with(Stream.of(arguments).map(Object::toString).toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"check --write-baseline OUT IN", "report --output OUT IN", "report --format json --output OUT IN",
        "draft notification A IN --anyway --output OUT", "draft gap-analysis A IN --format html --output OUT"})
    void aResultReplacesOnlyAnEarlierResultOfItsKind(String command) throws IOException {
        Path model = file("model.gpai", MODEL);
        Path notes = file("notes.md", "# My notes\n");
        for (Path own : List.of(model, notes)) {
            String before = Files.readString(own);
            CommandResult refused = run((Object[]) words(command, own, model));
            assertEquals(2, refused.code());
            assertEquals("gpai: " + own + " exists and was not written by this command, so it is not replaced."
                    + " Choose another file, or delete this one first\n", refused.err());
            assertEquals(before, Files.readString(own));
        }
        Path fresh = folder.resolve("result");
        assertFalse(run((Object[]) words(command, fresh, model)).code() == 2);
        String first = Files.readString(fresh);
        assertFalse(run((Object[]) words(command, fresh, model)).code() == 2);
        assertEquals(first, Files.readString(fresh));
    }

    private static String[] words(String command, Path out, Path in) {
        return Stream.of(command.split(" ")).map(word -> word.equals("OUT") ? out.toString() : word.equals("IN") ? in.toString() : word)
                .toArray(String[]::new);
    }

    @Test
    void aFolderOfReportsKeepsPagesOfOtherPrograms() throws IOException {
        Path model = file("model.gpai", MODEL);
        Path reports = Files.createDirectory(folder.resolve("reports"));
        Path own = Files.writeString(reports.resolve("index.html"), "<!DOCTYPE html><title>Mine</title>");
        CommandResult ran = run("report", "--format", "html,pdf", "--output", reports, model);
        assertEquals(2, ran.code());
        assertTrue(ran.err().contains("index.html exists and was not written by this command"), ran::err);
        assertEquals("<!DOCTYPE html><title>Mine</title>", Files.readString(own));
        Files.delete(own);
        assertFalse(run("report", "--format", "html,pdf", "--output", reports, model).code() == 2);
        assertFalse(run("report", "--format", "html,pdf", "--output", reports, model).code() == 2);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void oneFileByTwoPathsIsReadOnce() throws IOException {
        Path model = file("model.gpai", MODEL);
        Files.createSymbolicLink(folder.resolve("a-link.gpai"), model);
        String out = run("check", "--as-of", "2026-01-10", folder, model).out();
        assertTrue(out.contains("in 1 file "), out);
        assertFalse(out.contains("a-link.gpai"), out);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void formattingKeepsPermissionsAndHardLinks() throws IOException {
        Path model = file("model.gpai", "entity   Lab { established in FR }\n");
        Files.setPosixFilePermissions(model, PosixFilePermissions.fromString("rw-------"));
        assertEquals(0, run("format", model).code());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(model)));
        Path linked = file("linked.gpai", "entity   Lab { established in FR }\n");
        Path other = Files.createLink(folder.resolve("other"), linked);
        assertEquals(0, run("format", linked).code());
        assertEquals("entity Lab { established in FR }\n", Files.readString(other));
        assertEquals(2, Files.getAttribute(linked, "unix:nlink"));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void formattingKeepsExtendedAttributesAndTheOwner() throws IOException {
        Path model = file("model.gpai", "entity   Lab { established in FR }\n");
        UserDefinedFileAttributeView attributes = Files.getFileAttributeView(model, UserDefinedFileAttributeView.class);
        assumeTrue(Files.getFileStore(model).supportsFileAttributeView(UserDefinedFileAttributeView.class), "there are no such attributes");
        attributes.write("reviewed", ByteBuffer.wrap(new byte[] {'y'}));
        boolean privileged = Files.getAttribute(folder, "unix:uid").equals(0);
        if (privileged) {
            Files.setAttribute(model, "unix:uid", 12_345);
        }
        assertEquals(0, run("format", model).code());
        assertEquals(List.of("reviewed"), attributes.list());
        assertEquals(privileged, Files.getAttribute(model, "unix:uid").equals(12_345));
    }

    @Test
    void theLineEndsOfAFileAreKept() throws IOException {
        String formatted = "/* two\r\n   lines */\r\nentity Lab { established in FR }  // here\r\n";
        Path model = file("model.gpai", formatted.replace("entity Lab", "entity   Lab"));
        assertEquals(1, run("format", "--check", model).code());
        assertEquals(0, run("format", model).code());
        assertEquals(formatted, Files.readString(model));
        assertEquals(0, run("format", "--check", model).code());
    }

    /** A reader that ends early, such as {@code head}, is not an error that anybody has to read about. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aClosedPipeIsNotMentioned() throws Exception {
        Path model = file("model.gpai", MODEL);
        assertShell(0, "2\n", "check " + model + "; echo $? >&2; } | true", "{");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void linksThatFormACycleAreNotFollowed() throws IOException {
        Path inner = Files.createDirectories(folder.resolve("a/b"));
        Files.writeString(inner.resolve("model.gpai"), "assess under guidelines-2025-07\n" + MODEL);
        Files.createSymbolicLink(inner.resolve("up"), folder);
        assertTrue(run("check", "--as-of", "2026-01-10", folder).out().contains("in 1 file "));
        Files.createSymbolicLink(folder.resolve("one.gpai"), folder.resolve("two.gpai"));
        Files.createSymbolicLink(folder.resolve("two.gpai"), folder.resolve("one.gpai"));
        CommandResult ran = run("check", folder);
        assertEquals(2, ran.code());
        assertTrue(ran.err().contains("one.gpai: "), ran::err);
        assertFalse(ran.err().contains("internal error"), ran::err);
    }

    /** Another program replaces and deletes the files while they are searched for and read. */
    @Test
    void filesMayChangeAndDisappearWhileTheyAreRead() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        Path changing = folder.resolve("x/changing.gpai");
        Thread other = new Thread(() -> {
            for (int i = 0; !over.get(); i++) {
                try {
                    Files.createDirectories(changing.getParent());
                    Files.writeString(changing, MODEL.repeat(i % 50));
                    Files.writeString(folder.resolve("x/" + i % 7 + ".gpai"), MODEL.replace("Lab", "Lab" + i));
                    if (i % 5 == 0) {
                        Files.deleteIfExists(changing);
                        Files.deleteIfExists(folder.resolve("x/" + i % 3 + ".gpai"));
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
        other.start();
        try {
            for (int i = 0; i < 20; i++) {
                CommandResult ran = run("check", "--as-of", "2026-01-10", "--format", "json", folder);
                assertTrue(ran.code() <= 2 && !ran.err().contains("internal error"), ran::err);
            }
        } finally {
            over.set(true);
            other.join();
        }
    }

    @Test
    void temporaryFilesOfKilledProgramsAreDeleted() throws IOException {
        Path abandoned = file(".gpai-0f6d2a52-8f0c-4d7c-9f0e-000000000000.tmp", "half");
        Path model = file("model.gpai", "entity   Lab { established in FR }\n");
        assertEquals(0, run("format", model).code());
        assertFalse(Files.exists(abandoned));
    }

    @Test
    void titlesAndFileNamesCannotControlATerminal() throws IOException {
        Path model = file("model.gpai", "entity Lab\nmodel A \"x\u001B[31m\u202Ey\u0007\" by Lab { generates text pretraining { compute"
                + " 3e23 FLOP } }\n");
        String out = run("check", "--as-of", "2026-01-10", model).out();
        assertTrue(out.contains("x<U+001B>[31m<U+202E>y<U+0007>"), out);
        assertEquals(List.of(), out.codePoints().filter(character -> Character.isISOControl(character) && character != '\n'
                || Character.getType(character) == Character.FORMAT).boxed().toList());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void fileNamesCannotSendCommandsToABuildServer() throws IOException {
        String err = run("check", folder.resolve("a\n::stop-commands::x.gpai")).err();
        assertTrue(err.endsWith("a<U+000A>::stop-commands::x.gpai: no such file or folder\n"), err);
        assertEquals(1, err.lines().count());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyRegularFilesAreRead() throws Exception {
        assertEquals(0, new ProcessBuilder("mkfifo", folder.resolve("pipe.gpai").toString()).start().waitFor());
        file("model.gpai", MODEL);
        CommandResult ran = run("check", folder);
        assertEquals(2, ran.code());
        assertTrue(ran.err().contains("pipe.gpai: not a regular file"), ran::err);
        assertEquals(2, run("check", "/dev/zero").code());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aFolderWithoutPermissionsIsReported() throws IOException {
        Path model = file("model.gpai", "entity   Lab { established in FR }\n");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            assumeTrue(!Files.isWritable(folder), "this user may write everywhere");
            CommandResult ran = run("format", model);
            assertEquals(2, ran.code());
            assertEquals("gpai: cannot write " + model + ": permission denied\n", ran.err());
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aFullOrClosedStandardOutputIsReported() throws Exception {
        Path model = file("model.gpai", MODEL);
        assumeTrue(Files.exists(Path.of("/dev/full")), "there is no device that is always full");
        assertShell(2, "gpai: cannot write to standard output: No space left on device\n", "check " + model + " > /dev/full");
        assertShell(2, "gpai: cannot write to standard output: Bad file descriptor\n", "check " + model + " >&-");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void tooLittleMemoryIsNotAFinding() throws Exception {
        Path model = file("model.gpai", MODEL + "// " + "x".repeat(7_000_000));
        Process process = program("GPAI_JAVA_OPTIONS=-Xmx24m", "check " + model);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertEquals(2, process.exitValue(), err);
        assertTrue(err.startsWith("gpai: out of memory: "), err);
    }

    @ParameterizedTest
    @ValueSource(strings = {"C", "POSIX", "tr_TR.UTF-8", "ar_EG.UTF-8"})
    @DisabledOnOs(OS.WINDOWS)
    void pathsWithNonAsciiLettersAreReadInEveryLocale(String locale) throws Exception {
        Path model = Files.writeString(Files.createDirectory(folder.resolve("ü ßİ")).resolve("é.gpai"), "assess under guidelines-2025-07\n"
                + MODEL);
        Process process = program("LC_ALL=" + locale, "check --as-of 2026-01-10 '" + model + "'");
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertTrue(out.contains("é.gpai:3:7: "), out);
        assertEquals(0, process.exitValue(), out);
    }

    private static void assertShell(int code, String err, String command) throws Exception {
        assertShell(code, err, command, "");
    }

    private static void assertShell(int code, String err, String command, String before) throws Exception {
        Process process = program(before, command);
        String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertEquals(err, said);
        assertEquals(code, process.exitValue());
    }

    /** Starts the packaged program with a command line for the shell. */
    private static Process program(String environment, String command) throws IOException {
        return new ProcessBuilder("sh", "-c", environment + " '" + PackagedProgram.COMMAND + "' " + command)
                .directory(Golden.ROOT.toFile()).start();
    }
}
