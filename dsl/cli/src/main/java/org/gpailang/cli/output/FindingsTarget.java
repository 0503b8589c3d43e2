package org.gpailang.cli.output;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.gpailang.core.finding.Severity;
import org.gpailang.report.Outcome;
import org.gpailang.report.machine.CodeClimateReport;
import org.gpailang.report.machine.FindingsJson;
import org.gpailang.report.machine.GithubAnnotations;
import org.gpailang.report.machine.JUnitReport;
import org.gpailang.report.machine.SarifReport;
import org.gpailang.report.terminal.TextFindings;
import picocli.CommandLine.Option;

/** A format for findings and its destination. */
public final class FindingsTarget {

    @Option(names = "--format", paramLabel = "FORMAT",
            description = "text, concise, json, jsonl, sarif, github, codeclimate or junit (default: text). Several formats can be written"
                    + " in one run: --format text --format sarif --output FILE.")
    private FindingsFormat format = FindingsFormat.TEXT;

    @Option(names = "--output", paramLabel = "FILE|-",
            description = "The file for the format before it, or - for standard output (default: -).")
    private String output = "-";

    /** The settings of the text formats. */
    public record Shown(boolean colour, boolean quiet, boolean statistics, OptionalInt known) {}

    /** Whether the destination is standard output. */
    public boolean isStandardOutput() {
        return output.equals("-");
    }

    /** Whether the format is text. */
    public boolean isText() {
        return format == FindingsFormat.TEXT || format == FindingsFormat.CONCISE;
    }

    /** Writes the findings. */
    public void write(Outcome outcome, Severity failOn, Shown shown, PrintWriter out, PrintWriter err) {
        String text = print(outcome, failOn, shown);
        if (isStandardOutput()) {
            out.print(text);
            out.flush();
        } else {
            AtomicFile.write(Path.of(output), format.kind(), text);
            if (!shown.quiet()) {
                Messages.print(err, "wrote " + output);
            }
        }
    }

    private String print(Outcome outcome, Severity failOn, Shown shown) {
        boolean colour = shown.colour() && isStandardOutput();
        return switch (format) {
            case TEXT -> !shown.quiet() && !shown.statistics() && calm(outcome, failOn) ? TextFindings.calm(outcome, shown.known())
                    : people(outcome, TextFindings.grouped(outcome, colour), shown);
            case CONCISE -> people(outcome, TextFindings.concise(outcome, colour), shown);
            case JSON -> FindingsJson.print(outcome);
            case JSONL -> FindingsJson.lines(outcome);
            case SARIF -> SarifReport.print(outcome);
            case GITHUB -> GithubAnnotations.print(outcome);
            case CODECLIMATE -> CodeClimateReport.print(outcome);
            case JUNIT -> JUnitReport.print(outcome, failOn);
        };
    }

    /** Whether nothing has to be done: no finding is a warning, an error, or severe enough to fail. */
    private static boolean calm(Outcome outcome, Severity failOn) {
        return outcome.findings().stream()
                .noneMatch(finding -> finding.severity().atLeast(Severity.WARNING) || finding.severity().atLeast(failOn));
    }

    private static String people(Outcome outcome, String findings, Shown shown) {
        return (shown.statistics() ? TextFindings.statistics(outcome) : findings)
                + (shown.quiet() ? "" : TextFindings.summary(outcome, shown.known()));
    }
}
