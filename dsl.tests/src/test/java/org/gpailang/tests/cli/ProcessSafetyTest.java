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
import org.junit.jupiter.api.Order;
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
@Order(1)
class ProcessSafetyTest {

    /** How often each command is killed; {@code -Dgpai.kills=} sets it. */
    private static final int KILLS = Integer.getInteger("gpai.kills", 4);
    private static final String MODEL = "assess under guidelines-2025-07\nentity   Lab { established in FR }\n"
            + "model A by Lab { generates text pretraining { compute 3e23 FLOP } }\n";
    private static final String WRITTEN = entities("entity   E");

    private static final String SHUTDOWN = "SHUTDOWN";
    private static final String MESSAGES = Stream.of(
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"capabilities\":{}}}",
            "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"shutdown\"}", "{\"jsonrpc\":\"2.0\",\"method\":\"exit\"}")
            .map(message -> "Content-Length: " + message.length() + "\r\n\r\n" + message).collect(Collectors.joining());

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
    void aFileThatMayNotBecomeLargerIsLeftAsItWas() throws Exception {
        Path file = Files.writeString(folder.resolve("big.gpai"), WRITTEN);
        String said = output(2, program("ulimit -f 8; GPAI_JAVA_OPTIONS=-XX:-UsePerfData", "format " + file));
        assertEquals("gpai: cannot write " + file + ": File too large\n", said);
        assertEquals(WRITTEN, Files.readString(file));
        assertEquals(List.of("big.gpai"), files());
    }

    /** Each command writes OUT, which an earlier run wrote, or IN if it has no OUT, on a disk of its own that has become full. */
    @ParameterizedTest
    @ValueSource(strings = {"format IN", "check --as-of DAY --write-baseline OUT IN", "report --format json --as-of DAY --output OUT IN",
        "report --format html --as-of DAY --clean --output OUT IN", "draft notification A IN --as-of DAY --anyway --output OUT",
        "export A IN --format cyclonedx --as-of DAY --output OUT", "import card.md --output new"})
    void aFullDiskLeavesTheFilesAsTheyWere(String command) throws Exception {
        assumeTrue(works("unshare --user --map-root-user --mount true"), "this system does not allow a disk of its own");
        Path disk = Files.createDirectory(folder.resolve("disk"));
        Path earlier = Files.createDirectory(folder.resolve("earlier"));
        Path in = Files.writeString(earlier.resolve("in.gpai"), MODEL);
        if (command.contains("OUT")) {
            CommandResult.with(words(command.replace("DAY", "2026-01-10"), earlier.resolve("out"), in));
        }
        Path script = Files.writeString(folder.resolve("script"), String.join("\n", "mount -t tmpfs -o size=256k none " + disk,
                "cd " + disk, "cp -r " + earlier + "/. .",
                "printf -- '---\\nlicense: mit\\n---\\n# Model X\\n\\n7B parameters, 2T tokens.\\n' > card.md",
                "state() { find . -type f | sort | xargs sha256sum; }",
                "cat /dev/zero > filler 2> /dev/null", "state > " + folder.resolve("before"), onDisk(command), "echo $?",
                "state > " + folder.resolve("after"), "ls -A"));
        String said = output(0, new ProcessBuilder("unshare", "--user", "--map-root-user", "--mount", "sh", script.toString())
                .redirectErrorStream(true).start());
        assertTrue(said.contains("gpai: cannot write ") && said.contains(": No space left on device\n"), said);
        assertTrue(said.contains("\n2\n"), said);
        assertEquals(Files.readAllLines(folder.resolve("before")), Files.readAllLines(folder.resolve("after")), said);
        assertEquals(command.contains("OUT") ? List.of("card.md", "filler", "in.gpai", "out") : List.of("card.md", "filler", "in.gpai"),
                said.lines().skip(1 + said.lines().toList().indexOf("2")).toList(), said);
    }

    private static String onDisk(String command) {
        return "'" + PackagedProgram.COMMAND + "' " + command.replace("IN", "in.gpai").replace("OUT", "out").replace("DAY", "2026-02-10");
    }

    private static boolean works(String command) throws Exception {
        Process process = new ProcessBuilder("sh", "-c", command + " > /dev/null 2>&1").start();
        return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
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
        assumeTrue(works("strace -f --seccomp-bpf -qq -e trace=connect true"), "processes cannot be traced here");
        Path trace = folder.resolve("trace");
        Path pages = folder.resolve("pages");
        output(1, program("strace -f --seccomp-bpf -qq -e signal=none -e trace=connect,bind,listen,sendto -o " + trace,
                "report examples/worked/frontier.gpai --as-of 2026-01-10"
                + " --format html,pdf,md,json --output " + pages));
        // Java creates sockets to find the available protocols, and connects none of them
        assertEquals(List.of(), Files.readAllLines(trace).stream().filter(line -> line.contains("AF_INET")).toList());
        assertTrue(Files.isRegularFile(pages.resolve("index.html")));
    }

    /** In a network namespace of its own, a process has no network at all, not even a loopback device that is up. */
    @ParameterizedTest
    @ValueSource(strings = {"report examples/worked --as-of 2026-01-10 --format json", "lsp < " + SHUTDOWN, "mcp < /dev/null"})
    void theResultIsTheSameWithoutANetwork(String command) throws Exception {
        assumeTrue(works("unshare --user --map-root-user --net true"), "this system does not allow a network of its own");
        String asked = command.replace(SHUTDOWN, Files.writeString(folder.resolve("messages"), MESSAGES).toString());
        Process usual = program("", asked);
        Process alone = program("unshare --user --map-root-user --net", asked);
        String expected = new String(usual.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(expected, output(usual.waitFor(), alone));
    }
}
