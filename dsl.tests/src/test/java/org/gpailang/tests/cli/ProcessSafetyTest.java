package org.gpailang.tests.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
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

/** The packaged program when it is killed or the disk is full, and behaviour that is not visible in its output. */
@DisabledOnOs(OS.WINDOWS)
class ProcessSafetyTest {

    private static final int KILLS = 5;
    private static final String WRITTEN = entities("entity   E");
    private static final String FORMATTED = entities("entity E");

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

    @Test
    void aKilledProgramLeavesTheOldFileOrTheNewOne() throws Exception {
        Random random = new Random(20260110);
        Path file = folder.resolve("big.gpai");
        for (int i = 0; i < KILLS; i++) {
            Files.writeString(file, WRITTEN);
            Process process = program("exec", "format " + file);
            if (!process.waitFor(random.nextInt(3_000), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
            assertTrue(List.of(WRITTEN, FORMATTED).contains(Files.readString(file)));
        }
        assertEquals(0, CommandResult.with("format", file.toString()).code());
        assertEquals(FORMATTED, Files.readString(file));
        assertEquals(List.of("big.gpai"), files());
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
    void theOutputDoesNotDependOnHashCodesOrThreads() throws Exception {
        String constant = "GPAI_JAVA_OPTIONS='-XX:+UnlockExperimentalVMOptions -XX:hashCode=2 -XX:ActiveProcessorCount=1'";
        String usual = "GPAI_JAVA_OPTIONS=-XX:ActiveProcessorCount=4";
        String command = "report examples/worked --as-of 2026-01-10 --format json";
        assertEquals(output(1, program(constant, command)), output(1, program(usual, command)));
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
