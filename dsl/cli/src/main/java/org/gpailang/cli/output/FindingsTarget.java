package org.gpailang.cli.output;

import java.io.PrintWriter;
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

/** A format for findings. */
public final class FindingsTarget extends OutputTarget {

    @Option(names = "--format", paramLabel = "FORMAT",
            description = "text, concise, json, jsonl, sarif, github, codeclimate or junit (default: text). Several formats can be written"
                    + " in one run: --format text --format sarif --output FILE.")
    private FindingsFormat format = FindingsFormat.TEXT;

    /**
     * The settings of the text formats.
     *
     * @param statistics whether the number of findings of each code is shown instead of the findings
     * @param known the number of findings that are in the baseline and not shown; absent without a baseline
     */
    public record Shown(DisplayOptions display, boolean statistics, OptionalInt known) {}

    /** Whether the format is text. */
    public boolean isText() {
        return format == FindingsFormat.TEXT || format == FindingsFormat.CONCISE;
    }

    /** The format. */
    public FindingsFormat format() {
        return format;
    }

    /** Writes the findings. */
    public void write(Outcome outcome, Severity failOn, Shown shown, PrintWriter out, PrintWriter err) {
        write(print(outcome, failOn, shown), format.kind(), shown.display().quiet(), out, err);
    }

    private String print(Outcome outcome, Severity failOn, Shown shown) {
        boolean colour = shown.display().colour() && isStandardOutput();
        return switch (format) {
            case TEXT -> !shown.display().quiet() && !shown.statistics() && calm(outcome, failOn)
                    ? TextFindings.calm(outcome, shown.known()) : people(outcome, TextFindings.grouped(outcome, colour), shown);
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
                + (shown.display().quiet() ? "" : TextFindings.summary(outcome, shown.known()));
    }
}
