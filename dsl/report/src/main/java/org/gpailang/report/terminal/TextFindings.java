package org.gpailang.report.terminal;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.xtend2.lib.StringConcatenation;
import org.gpailang.core.assessment.Subject;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.RelatedLocation;
import org.gpailang.core.finding.Severity;
import org.gpailang.report.FindingTotals;
import org.gpailang.report.Outcome;
import org.gpailang.report.RulePages;

/** Findings as text for a terminal, each with its source line and carets under its range. */
public final class TextFindings {

    private static final Map<Severity, String> COLOURS = Map.of(Severity.ERROR, "31", Severity.WARNING, "33", Severity.INFORMATION, "36",
            Severity.HINT, "90");
    private static final int TAB = 4;
    private static final int LONG_LINE = 240;
    private static final int MOST_NAMES = 3;

    private final boolean colour;

    private TextFindings(boolean colour) {
        this.colour = colour;
    }

    /**
     * The findings in their order, each on its own, followed by their number.
     *
     * @param colour whether to colour with the escape sequences of terminals
     */
    public static String print(Outcome outcome, boolean colour) {
        TextFindings printer = new TextFindings(colour);
        StringConcatenation out = new StringConcatenation("\n");
        Sources sources = new Sources(outcome.texts());
        for (Finding finding : outcome.findings()) {
            printer.head(out, finding);
            printer.echo(out, finding, sources);
            details(out, finding);
            out.newLine();
        }
        out.append(count(FindingTotals.of(outcome, OptionalInt.empty())));
        out.newLine();
        return out.toString();
    }

    /**
     * The findings grouped by subject. A line is shown only once if several consecutive findings refer to it.
     *
     * @param colour whether to colour with the escape sequences of terminals
     */
    public static String grouped(Outcome outcome, boolean colour) {
        Part all = grouped(outcome.findings(), outcome.texts(), colour, Optional.empty());
        return all.text() + (all.last().isPresent() ? "\n" : "");
    }

    /**
     * A part of the findings, grouped by subject.
     *
     * @param text the findings, without a blank line before and after them
     * @param first the location of its first finding
     * @param last the location of its last finding
     */
    public record Part(String text, Optional<Location> first, Optional<Location> last) {}

    /**
     * A part of the findings, grouped by subject. Between two parts, there is a blank line, unless the second continues at the location
     * where the first ends.
     *
     * @param texts the texts of the files that the findings are in
     * @param colour whether to colour with the escape sequences of terminals
     * @param before the location of the last finding before this part
     */
    public static Part grouped(List<Finding> findings, Map<String, String> texts, boolean colour, Optional<Location> before) {
        TextFindings printer = new TextFindings(colour);
        StringConcatenation out = new StringConcatenation("\n");
        Sources sources = new Sources(texts);
        Optional<Location> first = Optional.empty();
        Optional<Location> shown = before;
        for (Finding finding : bySubject(findings)) {
            boolean again = shown.filter(finding.at()::equals).isPresent();
            if (first.isPresent() && !again) {
                out.newLine();
            }
            printer.head(out, finding);
            if (!again) {
                printer.echo(out, finding, sources);
            }
            details(out, finding);
            shown = Optional.of(finding.at());
            first = first.or(() -> Optional.of(finding.at()));
        }
        return new Part(out.toString(), first, first.isPresent() ? shown : Optional.empty());
    }

    /** Each finding on one line. */
    public static String concise(Outcome outcome, boolean colour) {
        TextFindings printer = new TextFindings(colour);
        StringConcatenation out = new StringConcatenation("\n");
        outcome.findings().forEach(finding -> printer.head(out, finding));
        return out.toString();
    }

    /**
     * One line for an outcome without a warning or an error: how many findings there are, and how to list them.
     *
     * @param known the number of findings in the baseline; absent if there is none
     */
    public static String calm(Outcome outcome, OptionalInt known) {
        return calm(FindingTotals.of(outcome, known), differing(outcome));
    }

    /**
     * One line for findings none of which is a warning or an error.
     *
     * @param differing the names of the subjects about which the guidelines in force conclude differently
     */
    public static String calm(FindingTotals totals, List<String> differing) {
        long left = totals.findings();
        return count(totals) + (left == 0 ? "" : " 'gpai check --format concise' lists " + (left == 1 ? "it." : "them.")) + "\n"
                + inForce(differing);
    }

    /**
     * The number of findings, and suggestions for the next step.
     *
     * @param known the number of findings in the baseline; absent if there is none
     */
    public static String summary(Outcome outcome, OptionalInt known) {
        return summary(FindingTotals.of(outcome, known), differing(outcome));
    }

    /**
     * The number of findings, and suggestions for the next step.
     *
     * @param differing the names of the subjects about which the guidelines in force conclude differently
     */
    public static String summary(FindingTotals totals, List<String> differing) {
        StringBuilder summary = new StringBuilder(count(totals)).append('\n');
        long safe = totals.safe();
        if (safe > 0) {
            summary.append(safe == 1 ? "1 finding" : safe + " findings").append(" can be corrected with 'gpai check --fix'.\n");
        }
        totals.worst().map(FindingTotals.Worst::code)
                .ifPresent(code -> summary.append("'gpai explain ").append(code).append("' explains a finding.\n"));
        return summary.append(inForce(differing)).toString();
    }

    private static List<String> differing(Outcome outcome) {
        return outcome.assessment().subjects().filter(subject -> outcome.inForce().about(subject.name()).isPresent())
                .map(Subject::display).toList();
    }

    /** The subjects about which the guidelines in force conclude differently, on one line; empty if there are none. */
    private static String inForce(List<String> differing) {
        List<String> names = differing.stream().map(PrintableText::of).toList();
        return names.isEmpty() ? "" : "The guidelines in force conclude differently about " + names.stream().limit(MOST_NAMES)
                .collect(Collectors.joining(", ")) + (names.size() > MOST_NAMES ? " and " + (names.size() - MOST_NAMES) + " more" : "")
                + ": 'gpai check --ruleset guidelines-2025-07' shows how.\n";
    }

    /** The number of findings of each code, the most frequent first, with the first sentence of its page. */
    public static String statistics(Outcome outcome) {
        Map<String, Long> counts = outcome.findings().stream()
                .collect(Collectors.groupingBy(Finding::code, TreeMap::new, Collectors.counting()));
        int width = counts.keySet().stream().mapToInt(String::length).max().orElse(0);
        StringBuilder table = new StringBuilder();
        counts.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue().reversed()).forEach(entry -> table
                .append(String.format(Locale.ROOT, "%5d  %-" + Math.max(1, width) + "s  %s%n", entry.getValue(), entry.getKey(),
                        RulePages.summary(entry.getKey())).replace("\r\n", "\n")));
        return table.toString();
    }

    /** The findings of each file grouped by subject, in the order of the first finding of each subject. */
    private static List<Finding> bySubject(List<Finding> findings) {
        Map<List<String>, List<Finding>> groups = findings.stream().collect(Collectors.groupingBy(
                finding -> List.of(finding.at().file(), finding.subject()), LinkedHashMap::new, Collectors.toList()));
        return groups.values().stream().flatMap(group -> group.stream().sorted(Comparator.comparing(Finding::at))).toList();
    }

    /** The lines of the files. Each file is split only once. */
    private static final class Sources {

        private final Map<String, String> texts;
        private final Map<String, List<String>> lines = new HashMap<>();

        Sources(Map<String, String> texts) {
            this.texts = texts;
        }

        Optional<String> line(Location at) {
            List<String> all = lines.computeIfAbsent(at.file(), file -> texts.getOrDefault(file, "").lines().toList());
            return at.line() <= all.size() ? Optional.of(all.get(at.line() - 1)) : Optional.empty();
        }
    }

    private void head(StringConcatenation out, Finding finding) {
        Location at = finding.at();
        String severity = finding.severity().name().toLowerCase(Locale.ROOT);
        out.append(PrintableText.of(at.file()) + ":" + at.line() + ":" + at.column() + ": " + paint(finding.severity(), severity) + ": "
                + PrintableText.of(finding.message()) + " [" + finding.code() + "]");
        out.newLine();
    }

    private static void details(StringConcatenation out, Finding finding) {
        if (!finding.citation().isEmpty()) {
            out.append("  = " + finding.citation().text());
            out.newLine();
        }
        for (RelatedLocation related : finding.related()) {
            out.append("  = " + related.role() + ": " + PrintableText.of(related.at().file()) + ":" + related.at().line() + ":"
                    + related.at().column());
            out.newLine();
        }
    }

    private void echo(StringConcatenation out, Finding finding, Sources sources) {
        sources.line(finding.at()).ifPresent(line -> echo(out, finding, line));
    }

    /** Prints the source line with carets under the range; for a very long line, only the part around the range. */
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

    private static String count(FindingTotals totals) {
        long files = totals.files();
        if (files == 0) {
            return "No file could be read, so nothing was assessed.";
        }
        String where = " in " + files + (files == 1 ? " file" : " files") + " as of " + totals.asOf() + "."
                + (totals.known().isEmpty() ? "" : " Findings in the baseline: " + totals.known().getAsInt() + ".");
        if (totals.findings() == 0) {
            return (totals.known().isPresent() ? "No new finding" : "No finding") + where;
        }
        StringBuilder count = new StringBuilder();
        for (Severity severity : Severity.values()) {
            long number = totals.counts().getOrDefault(severity, 0L);
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
