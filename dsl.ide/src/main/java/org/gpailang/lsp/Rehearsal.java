package org.gpailang.lsp;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;
import java.util.stream.Stream;
import org.gpailang.cli.GpaiCommand;

/**
 * Runs the commands that people run most, one after the other in one process, so that Java can record which classes they need for the
 * archive of a release (JEP 514 records one process).
 */
public final class Rehearsal {

    private Rehearsal() {}

    /**
     * Runs the commands on a folder of examples; their output is dropped, and findings are no failure.
     *
     * @param arguments the folder
     */
    public static void main(String[] arguments) {
        List<String> check = List.of("check", arguments[0], "--as-of", "2026-01-10");
        Stream.of(check, with(check, "github"), List.of("explain", "MIT"), List.of("list", "licences"))
                .map(command -> command.toArray(String[]::new)).forEach(Rehearsal::run);
        Main.main(check.toArray(String[]::new));
    }

    private static List<String> with(List<String> check, String format) {
        return Stream.concat(check.stream(), Stream.of("--format", format)).toList();
    }

    private static void run(String... command) {
        PrintWriter dropped = new PrintWriter(Writer.nullWriter());
        GpaiCommand.commandLine(command).setOut(dropped).setErr(dropped).execute(command);
    }
}
