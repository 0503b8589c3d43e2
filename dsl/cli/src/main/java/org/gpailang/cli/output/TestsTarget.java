package org.gpailang.cli.output;

import java.io.PrintWriter;
import org.gpailang.report.TestOutcome;
import org.gpailang.report.machine.TestsJUnit;
import org.gpailang.report.machine.TestsJson;
import org.gpailang.report.terminal.TextTests;
import picocli.CommandLine.Option;

/** A format for the results of expectations. */
public final class TestsTarget extends OutputTarget {

    /** The formats. */
    enum Format { TEXT, JSON, JUNIT }

    @Option(names = "--format", paramLabel = "FORMAT",
            description = "text, json or junit (default: text). Several formats can be written in one run: --format text --format junit"
                    + " --output FILE.")
    private Format format = Format.TEXT;

    /** Writes the results; the text lists those that are met only if {@code all}. */
    public void write(TestOutcome tests, DisplayOptions display, boolean all, PrintWriter out, PrintWriter err) {
        switch (format) {
            case TEXT -> write(TextTests.print(tests, all, display.colour() && isStandardOutput())
                    + (display.quiet() ? "" : TextTests.summary(tests)), OutputKind.TESTS_TEXT, display.quiet(), out, err);
            case JSON -> write(TestsJson.print(tests), OutputKind.TESTS_JSON, display.quiet(), out, err);
            case JUNIT -> write(TestsJUnit.print(tests), OutputKind.FINDINGS_JUNIT, display.quiet(), out, err);
        }
    }
}
