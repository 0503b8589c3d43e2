package org.gpailang.report.terminal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.eclipse.xtend2.lib.StringConcatenation;
import org.gpailang.core.facts.Location;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.RelatedLocation;
import org.gpailang.core.finding.Severity;
import org.gpailang.report.Outcome;

/** Findings as text for a terminal, each with its source line and carets under its range. */
public final class TextFindings {

    private static final Map<Severity, String> COLOURS = Map.of(Severity.ERROR, "31", Severity.WARNING, "33", Severity.INFORMATION, "36",
            Severity.HINT, "90");
    private static final int TAB = 4;
    private static final int LONG_LINE = 240;

    private final boolean colour;

    private TextFindings(boolean colour) {
        this.colour = colour;
    }

    /**
     * The findings, followed by their number.
     *
     * @param colour whether to colour with the escape sequences of terminals
     */
    public static String print(Outcome outcome, boolean colour) {
        return print(outcome, colour, OptionalInt.empty());
    }

    /**
     * The findings that are not in a baseline, followed by their number.
     *
     * @param colour whether to colour with the escape sequences of terminals
     * @param known the number of findings in the baseline; absent if there is none
     */
    public static String print(Outcome outcome, boolean colour, OptionalInt known) {
        TextFindings printer = new TextFindings(colour);
        StringConcatenation out = new StringConcatenation("\n");
        String name = null;
        List<String> lines = List.of();
        for (Finding finding : outcome.findings()) {
            if (!finding.at().file().equals(name)) {
                name = finding.at().file();
                lines = outcome.texts().getOrDefault(name, "").lines().toList();
            }
            printer.finding(out, finding, lines);
        }
        out.append(count(outcome, known));
        out.newLine();
        return out.toString();
    }

    private void finding(StringConcatenation out, Finding finding, List<String> lines) {
        Location at = finding.at();
        String severity = finding.severity().name().toLowerCase(Locale.ROOT);
        out.append(PrintableText.of(at.file()) + ":" + at.line() + ":" + at.column() + ": " + paint(finding.severity(), severity) + ": "
                + PrintableText.of(finding.message()) + " [" + finding.code() + "]");
        out.newLine();
        if (at.line() <= lines.size()) {
            echo(out, finding, lines.get(at.line() - 1));
        }
        if (!finding.citation().isEmpty()) {
            out.append("  = " + finding.citation());
            out.newLine();
        }
        for (RelatedLocation related : finding.related()) {
            out.append("  = " + related.role() + ": " + PrintableText.of(related.at().file()) + ":" + related.at().line() + ":"
                    + related.at().column());
            out.newLine();
        }
        out.newLine();
    }

    /** The source line with carets under the range; of a very long line, only the part around the range. */
    private void echo(StringConcatenation out, Finding finding, String line) {
        Location at = finding.at();
        int from = Math.min(at.column() - 1, line.length());
        int to = Math.max(from, at.endLine() == at.line() ? Math.min(at.endColumn() - 1, line.length()) : line.stripTrailing().length());
        int start = line.length() <= LONG_LINE ? 0 : Math.max(0, from - LONG_LINE / 4);
        int end = line.length() <= LONG_LINE ? line.length() : Math.min(line.length(), start + LONG_LINE);
        String lead = start > 0 ? "…" : "";
        String gutter = at.line() + " | ";
        out.append("  " + gutter + lead + expand(line.substring(start, end)) + (end < line.length() ? "…" : ""));
        out.newLine();
        out.append("  " + " ".repeat(gutter.length() - 2) + "| " + " ".repeat(lead.length() + width(line.substring(start, from)))
                + paint(finding.severity(), "^".repeat(Math.max(1, width(line.substring(from, Math.min(to, end)))))));
        out.newLine();
    }

    private String paint(Severity severity, String text) {
        return colour ? "\u001B[1;" + COLOURS.get(severity) + "m" + text + "\u001B[0m" : text;
    }

    private static String expand(String line) {
        return PrintableText.of(line.replace("\t", " ".repeat(TAB)));
    }

    private static int width(String text) {
        return expand(text).codePointCount(0, expand(text).length());
    }

    private static String count(Outcome outcome, OptionalInt known) {
        long files = outcome.assessment().files().size();
        if (files == 0) {
            return "No file could be read, so nothing was assessed.";
        }
        String where = " in " + files + (files == 1 ? " file" : " files") + " as of " + outcome.assessment().asOf() + "."
                + (known.isEmpty() ? "" : " Findings in the baseline: " + known.getAsInt() + ".");
        if (outcome.findings().isEmpty()) {
            return (known.isPresent() ? "No new finding" : "No finding") + where;
        }
        StringBuilder count = new StringBuilder();
        for (Severity severity : Severity.values()) {
            long number = outcome.findings().stream().filter(finding -> finding.severity() == severity).count();
            if (number > 0) {
                count.append(count.isEmpty() ? "" : ", ").append(number).append(' ').append(word(severity, number));
            }
        }
        return count + where;
    }

    private static String word(Severity severity, long number) {
        return switch (severity) {
            case ERROR -> number == 1 ? "error" : "errors";
            case WARNING -> number == 1 ? "warning" : "warnings";
            case INFORMATION -> number == 1 ? "information message" : "information messages";
            case HINT -> number == 1 ? "hint" : "hints";
        };
    }
}
