package org.gpailang.tests.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gpailang.tests.fixtures.CommandResult;
import org.gpailang.tests.fixtures.Golden;
import org.gpailang.tests.fixtures.PackagedProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The packaged program when it is killed, when the disk is full, and in unusual environments, and behaviour that its output does not show.
 */
@DisabledOnOs(OS.WINDOWS)
class ProcessSafetyTest {

    private static final int KILLS = 4;
    private static final String WRITTEN = entities("entity   E");

    @TempDir
    private Path folder;

    private static String entities(String start) {
        return IntStream.range(0, 3_000).mapToObj(i -> start + i + " { established in FR }\n").collect(Collectors.joining());
    }

    /** Starts the packaged program with a command line for the shell, optionally run by another command. */
    private static Process program(String before, String command) throws IOException {
        return new ProcessBuilder("sh", "-c", before + " '" + PackagedProgram.COMMAND + "' " + command).directory(Golden.ROOT.toFile())
                .redirectErrorStream(true)
                .start();
    }

    private static String output(int code, Process process) throws Exception {
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(120, TimeUnit.SECONDS));
        assertEquals(code, process.exitValue(), output);
        return output;
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /**
     * Each command writes OUT, or IN if it has no OUT. Every second run is terminated, and must delete its temporary file; the others are
     * killed.
     */
    @ParameterizedTest
    @ValueSource(strings = {"format IN", "report --format json --as-of 2026-01-10 --output OUT IN",
        "check --as-of 2026-01-10 --write-baseline OUT IN"})
    void aKilledProgramLeavesTheOldFileOrTheNewOne(String command) throws Exception {
        Path in = Files.writeString(folder.resolve("in.gpai"), WRITTEN);
        Path out = command.contains("OUT") ? folder.resolve("out.json") : in;
        Set<String> complete = new HashSet<>();
        String old = WRITTEN;
        if (command.contains("OUT")) {
            CommandResult.with(words(command.replace("2026-01-10", "2025-10-02"), out, in));
            old = Files.readString(out);
        }
        complete.add(old);
        CommandResult.with(words(command, out, in));
        complete.add(Files.readString(out));
        Random random = new Random(20260110);
        for (int i = 0; i < KILLS; i++) {
            Files.writeString(out, old);
            Process process = program("exec", String.join(" ", words(command, out, in)));
            if (!process.waitFor(random.nextInt(3_000), TimeUnit.MILLISECONDS)) {
                if (i % 2 == 0) {
                    process.destroyForcibly().waitFor();
                } else {
                    process.destroy();
                    assertTrue(process.waitFor(120, TimeUnit.SECONDS));
                    // the run before may have been killed before it could delete its file
                    assertTrue(files().stream().filter(file -> file.endsWith(".tmp")).count() <= 1, files()::toString);
                }
            }
            assertTrue(complete.contains(Files.readString(out)), "the file is incomplete");
        }
        Files.writeString(out, old);
        CommandResult.with(words(command, out, in));
        assertTrue(complete.contains(Files.readString(out)));
        assertEquals(Stream.of(in, out).map(file -> file.getFileName().toString()).distinct().sorted().toList(), files());
    }

    private static String[] words(String command, Path out, Path in) {
        return Stream.of(command.split(" ")).map(word -> word.equals("OUT") ? out.toString() : word.equals("IN") ? in.toString() : word)
                .toArray(String[]::new);
    }

    @Test
    void severalRunsMayWriteTheSameFile() throws Exception {
        Path in = Files.writeString(folder.resolve("in.gpai"), WRITTEN);
        Path out = folder.resolve("out.json");
        String command = "report --format json --as-of 2026-01-10 --output " + out + " " + in;
        CommandResult.with(command.split(" "));
        String expected = Files.readString(out);
        output(0, program("", command + " & '" + PackagedProgram.COMMAND + "' " + command + " & wait"));
        assertEquals(expected, Files.readString(out));
        assertEquals(List.of("in.gpai", "out.json"), files());
    }

    @Test
    void neitherAHomeNorAFolderForTemporaryFilesIsNeeded() throws Exception {
        Path in = Files.writeString(folder.resolve("in.gpai"), "assess under guidelines-2025-07\nentity Lab { established in FR }\n");
        Files.writeString(folder.resolve("other.gpai"), "assess under guidelines-2025-07\nentity   Lab { established in FR }\n");
        String said = output(0, program("env -i PATH=\"$PATH\" JAVA_HOME=\"$JAVA_HOME\" TMPDIR=/nonexistent TMP=/nonexistent",
                "check --as-of"
                + " 2026-01-10 " + in));
        assertEquals("No finding in 1 file as of 2026-01-10.\n", said);
        assertEquals(List.of("in.gpai", "other.gpai"), files());
    }

    @Test
    void aFullDiskLeavesTheFileAsItWas() throws Exception {
        Path file = Files.writeString(folder.resolve("big.gpai"), WRITTEN);
        String said = output(2, program("ulimit -f 8; GPAI_JAVA_OPTIONS=-XX:-UsePerfData", "format " + file));
        assertEquals("gpai: cannot write " + file + ": File too large\n", said);
        assertEquals(WRITTEN, Files.readString(file));
        assertEquals(List.of("big.gpai"), files());
    }

    @Test
    void theOutputDoesNotDependOnHashCodesThreadsLocaleOrTimeZone() throws Exception {
        String constant = "GPAI_JAVA_OPTIONS='-XX:+UnlockExperimentalVMOptions -XX:hashCode=2 -XX:ActiveProcessorCount=1'";
        String usual = "LC_ALL=tr_TR.UTF-8 TZ=Pacific/Kiritimati GPAI_JAVA_OPTIONS='-XX:ActiveProcessorCount=4 -Duser.language=tr"
                + " -Duser.country=TR'";
        for (String command : List.of("report examples/worked --as-of 2026-01-10 --format json", "check " + changedFiles()
                + " --as-of 2026-01-10 --format json")) {
            Process one = program(constant, command);
            Process other = program(usual, command);
            String expected = new String(one.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(expected, new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            assertEquals(one.waitFor(), other.waitFor());
            assertTrue(expected.startsWith("{"), expected);
        }
    }

    /** A folder with examples, some of which are broken, and many of which declare the same names. */
    private Path changedFiles() throws IOException {
        Path changed = Files.createDirectory(folder.resolve("changed"));
        Random random = new Random(20260110);
        try (Stream<Path> examples = Files.walk(Golden.ROOT.resolve("examples"))) {
            for (Path example : examples.filter(file -> file.toString().endsWith(".gpai")).sorted().toList()) {
                StringBuilder text = new StringBuilder(Files.readString(example));
                for (int i = random.nextInt(3); i > 0; i--) {
                    text.insert(random.nextInt(text.length()), "{} \"/x1,7B".charAt(random.nextInt(10)));
                }
                Files.writeString(changed.resolve(example.getFileName()), text);
            }
        }
        return changed;
    }

    @Test
    void noConnectionIsOpened() throws Exception {
        Path trace = folder.resolve("trace");
        Process tracer = new ProcessBuilder("sh", "-c",
                "command -v strace > /dev/null && strace -f --seccomp-bpf -qq -e trace=connect true").start();
        assumeTrue(tracer.waitFor(60, TimeUnit.SECONDS) && tracer.exitValue() == 0, "processes cannot be traced here");
        Path pages = folder.resolve("pages");
        output(1, program("strace -f --seccomp-bpf -qq -e signal=none -e trace=connect,bind,listen,sendto -o " + trace,
                "report examples/worked --as-of 2026-01-10"
                + " --format html,pdf,md,json --output " + pages));
        // Java creates sockets to find the available protocols, and connects none of them
        assertEquals(List.of(), Files.readAllLines(trace).stream().filter(line -> line.contains("AF_INET")).toList());
        assertTrue(Files.isRegularFile(pages.resolve("index.html")));
    }
}
