package org.gpailang.report.machine;

import java.util.stream.Collectors;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.Severity;
import org.gpailang.report.Outcome;
import org.gpailang.report.terminal.PrintableText;

/** Findings as workflow commands of GitHub Actions, which show them on the lines of a change. */
public final class GithubAnnotations {

    private GithubAnnotations() {}

    /** The commands, one per line. */
    public static String print(Outcome outcome) {
        return outcome.findings().stream().map(GithubAnnotations::command).collect(Collectors.joining());
    }

    private static String command(Finding finding) {
        String level = finding.severity() == Severity.ERROR ? "error" : finding.severity() == Severity.WARNING ? "warning" : "notice";
        String columns = finding.at().line() == finding.at().endLine()
                ? ",col=" + finding.at().column() + ",endColumn=" + finding.at().endColumn() : "";
        String citation = finding.citation().isEmpty() ? "" : " (" + finding.citation().text() + ")";
        return "::" + level + " file=" + property(finding.at().file()) + ",line=" + finding.at().line() + ",endLine="
                + finding.at().endLine() + columns + ",title=" + property(finding.code()) + "::" + text(finding.message() + citation)
                + "\n";
    }

    /** Escapes a text for workflow commands. Other control characters are made visible, because the log is often read in a terminal. */
    private static String text(String text) {
        return PrintableText.of(text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"));
    }

    private static String property(String text) {
        return text(text).replace(":", "%3A").replace(",", "%2C");
    }
}
