package org.gpailang.tests.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Measures whole runs of gpai and of other programs for the command line, in turn: processor time and memory. Every program checks files in
 * its own language that have the same number of lines and state the same about models.
 *
 * <p>Arguments: the folder of a distribution of gpai, or several of them as {@code NAME=FOLDER}, of which the first is compared with all
 * others; {@code --node=FOLDER} for a folder {@code node_modules} with ajv-cli, @stoplight/spectral-cli and @typespec/compiler;
 * {@code --smithy=COMMAND}; {@code --rounds=N}; and {@code --quick} for a part that takes less than a minute. If there is one program only,
 * it is compared with a Java that prints its version. It needs GNU time.
 */
public final class CommandBenchmark {

    private static final int LINES = 44;
    private static final int MANY = 1_000;
    private static final int MORE = 10_000;
    private static final int FEW = 100;

    /** A process that does nothing, as a measure for others. */
    private static final CommandLine JAVA = new CommandLine("java",
            List.of(Path.of(System.getProperty("java.home"), "bin/java").toString()),
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "--version"), CommandLine.Language.JSON);

    private final List<CommandLine> programs = new ArrayList<>();
    private final PrintStream out;
    private int rounds = 3;
    private boolean quick;

    private CommandBenchmark(PrintStream out) {
        this.out = out;
    }

    /** Runs all measurements and prints tables. */
    public static void main(String[] arguments) throws Exception {
        CommandBenchmark benchmark = new CommandBenchmark(System.out);
        for (String argument : arguments) {
            benchmark.read(argument);
        }
        Path folder = Files.createTempDirectory("bench");
        try {
            benchmark.run(folder);
        } finally {
            delete(folder);
        }
    }

    private void read(String argument) {
        String value = argument.substring(argument.indexOf('=') + 1);
        if (argument.equals("--quick")) {
            quick = true;
        } else if (argument.startsWith("--rounds=")) {
            rounds = Integer.parseInt(value);
        } else if (argument.startsWith("--smithy=")) {
            programs.add(new CommandLine("smithy-cli", List.of(value), List.of("--version"), CommandLine.Language.SMITHY));
        } else if (argument.startsWith("--node=")) {
            Path modules = Path.of(value);
            programs.add(new CommandLine("ajv-cli", node(modules, "ajv-cli/dist/index.js"), List.of("help"), CommandLine.Language.JSON));
            programs.add(new CommandLine("spectral-cli", node(modules, "@stoplight/spectral-cli/dist/index.js"), List.of("--version"),
                    CommandLine.Language.YAML));
            programs.add(new CommandLine("@typespec/compiler", node(modules, "@typespec/compiler/cmd/tsp.js"), List.of("--version"),
                    CommandLine.Language.TYPESPEC));
        } else {
            String name = argument.contains("=") ? argument.substring(0, argument.indexOf('=')) : "gpai";
            programs.add(new CommandLine(name, List.of(Path.of(value).resolve("bin/gpai").toString()), List.of("--version"),
                    CommandLine.Language.GPAI));
        }
    }

    private static List<String> node(Path modules, String script) {
        return List.of("node", modules.resolve(script).toString());
    }

    private void run(Path folder) throws Exception {
        out.println("| work | program | processor time | relative to the first | elapsed | memory |");
        out.println("|---|---|---:|---:|---:|---:|");
        Map<CommandLine, List<String>> versions = new LinkedHashMap<>();
        programs.forEach(program -> versions.put(program, program.with(program.version())));
        row("printing the version", versions);
        compare("one file of " + LINES + " lines", folder, 1, LINES);
        if (quick) {
            compare(FEW + " files of " + LINES + " lines", folder, FEW, LINES);
            return;
        }
        compare("one file of 10,000 lines", folder, 1, MORE);
        compare("1,000 files of " + LINES + " lines", folder, MANY, LINES);
        for (String format : List.of("json", "sarif")) {
            variant("the same, as " + format.toUpperCase(Locale.ROOT), folder, "check", "--format", format);
        }
        variant("1,000 models, report as HTML", folder, "report", "--format", "html", "--output", folder.resolve("pages").toString());
        compare("10,000 files of " + LINES + " lines", folder, MORE, LINES);
    }

    private void compare(String work, Path folder, int files, int lines) throws Exception {
        Map<CommandLine, List<String>> commands = new LinkedHashMap<>();
        for (CommandLine program : programs) {
            commands.put(program, program.check(program.write(folder, files, lines)));
        }
        row(work, commands);
    }

    /** Another command of gpai for the 1,000 files. */
    private void variant(String work, Path folder, String... arguments) throws Exception {
        Map<CommandLine, List<String>> commands = new LinkedHashMap<>();
        for (CommandLine program : programs) {
            if (program.language() == CommandLine.Language.GPAI) {
                List<String> all = new ArrayList<>(List.of(arguments));
                all.addAll(List.of(program.write(folder, MANY, LINES).toString(), "--as-of", "2026-01-10", "--no-config"));
                commands.put(program, program.with(all));
            }
        }
        row(work, commands);
    }

    /** Runs the commands in turn, once without counting, and prints their medians. */
    private void row(String work, Map<CommandLine, List<String>> programsOfRow) throws Exception {
        Map<CommandLine, List<String>> commands = new LinkedHashMap<>();
        if (programs.size() == 1) {
            commands.put(JAVA, JAVA.with(JAVA.version()));
        }
        commands.putAll(programsOfRow);
        Map<CommandLine, List<Usage>> runs = new LinkedHashMap<>();
        for (int round = -1; round < rounds; round++) {
            for (Map.Entry<CommandLine, List<String>> command : commands.entrySet()) {
                Usage usage = Usage.of(command.getValue());
                if (round >= 0) {
                    runs.computeIfAbsent(command.getKey(), program -> new ArrayList<>()).add(usage);
                }
            }
        }
        double first = 0;
        for (Map.Entry<CommandLine, List<Usage>> run : runs.entrySet()) {
            Usage median = Usage.median(run.getValue());
            first = first == 0 ? median.processor() : first;
            out.println(String.format(Locale.ROOT, "| %s | %s | %.2f s | %.2f | %.2f s | %.0f MiB |", work, run.getKey().name(),
                    median.processor(), median.processor() / first, median.elapsed(), median.memory()));
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
