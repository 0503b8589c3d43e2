package org.gpailang.cli.output;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.gpailang.report.TestOutcome;
import org.gpailang.report.machine.TestsJUnit;
import org.gpailang.report.machine.TestsJson;
import org.gpailang.report.terminal.TextTests;
import picocli.CommandLine.Option;

/** A format for the results of expectations and its destination. */
public final class TestsTarget {

    /** The formats. */
    enum Format { TEXT, JSON, JUNIT }

    @Option(names = "--format", paramLabel = "FORMAT",
            description = "text, json or junit (default: text). Several formats can be written in one run: --format text --format junit"
                    + " --output FILE.")
    private Format format = Format.TEXT;

    @Option(names = "--output", paramLabel = "FILE|-",
            description = "The file for the format before it, or - for standard output (default: -).")
    private String output = "-";

    /** The settings of the text format. */
    public record Shown(boolean colour, boolean quiet, boolean all) {}

    /** Whether the destination is standard output. */
    public boolean isStandardOutput() {
        return output.equals("-");
    }

    /** Writes the results. */
    public void write(TestOutcome tests, Shown shown, PrintWriter out, PrintWriter err) {
        String text = switch (format) {
            case TEXT -> TextTests.print(tests, shown.all(), shown.colour() && isStandardOutput())
                    + (shown.quiet() ? "" : TextTests.summary(tests));
            case JSON -> TestsJson.print(tests);
            case JUNIT -> TestsJUnit.print(tests);
        };
        if (isStandardOutput()) {
            out.print(text);
            out.flush();
            return;
        }
        AtomicFile.write(Path.of(output), switch (format) {
            case TEXT -> OutputKind.TESTS_TEXT;
            case JSON -> OutputKind.TESTS_JSON;
            case JUNIT -> OutputKind.FINDINGS_JUNIT;
        }, text);
        if (!shown.quiet()) {
            Messages.print(err, "wrote " + output);
        }
    }
}
