package org.gpailang.tests.fuzzing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gpailang.analysis.Analysis;
import org.gpailang.analysis.LiveAnalysis;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.finding.Finding;
import org.gpailang.language.formatting.Formatter;
import org.gpailang.language.linking.SourceReader;
import org.gpailang.language.names.SourceText;
import org.gpailang.report.Outcome;
import org.gpailang.report.machine.AssessmentJson;
import org.gpailang.report.machine.FindingsJson;
import org.gpailang.report.machine.GithubAnnotations;
import org.gpailang.report.page.MarkdownReport;
import org.gpailang.report.terminal.TextFindings;
import org.gpailang.tests.fixtures.Assessed;
import org.gpailang.tests.fixtures.Placed;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Properties of every text, however broken: it can be read, assessed and reported, the result after an edit is the same as from scratch,
 * and formatting loses nothing.
 */
final class Robustness {

    private static final Pattern COMMENT = Pattern.compile(
            "\"[^\"\\\\\n]*+(?:\\\\.[^\"\\\\\n]*+)*+\"|//[^\n]*|/\\*(?s:.*?)\\*/");

    private static final JsonMapper JSON = new JsonMapper();

    private final Formatter formatter = Formatter.standalone();
    private LiveAnalysis live = new LiveAnalysis(SourceReader.standalone());

    /** The property that a text violates; empty if it violates none. */
    Optional<String> violation(String text) {
        return quickViolation(text).or(() -> checked(() -> slowViolation(text)));
    }

    /**
     * As {@link #violation}, but without reading the text again from scratch and printing the results, which takes most of the time for a
     * small text.
     */
    Optional<String> quickViolation(String text) {
        return checked(() -> {
            List<Finding> findings = edit(text);
            return misplaced(findings, text).or(() -> formatting(findings, text));
        });
    }

    private Optional<String> checked(Supplier<Optional<String>> violation) {
        try {
            return violation.get();
        } catch (RuntimeException | StackOverflowError e) {
            live = new LiveAnalysis(SourceReader.standalone());
            return Optional.of("stops: " + e + " at " + (e.getStackTrace().length == 0 ? "?" : e.getStackTrace()[0]));
        }
    }

    private Optional<String> slowViolation(String text) {
        edit(text);
        Analysis placed = Placed.of(live);
        Outcome outcome = new Outcome(placed.assessment(), placed.findings(), placed.waived(),
                Map.of(Assessed.FILE, new SourceText(Assessed.FILE, text).text()));
        return different(outcome, text).or(() -> unprintable(outcome));
    }

    /** The findings in a text that replaces the previous one, as in an editor. */
    private List<Finding> edit(String text) {
        live.update(List.of(new SourceText(Assessed.FILE, text)), Optional.empty(), Assessed.DAY);
        live.analyse(file -> true, () -> false);
        return live.findings().get(Assessed.FILE);
    }

    private static Outcome assess(String text) {
        return Assessed.of(Assessed.DAY, null, List.of(new SourceText(Assessed.FILE, text)));
    }

    private static Optional<String> misplaced(List<Finding> findings, String text) {
        List<String> lines = List.of(text.split("\r\n|\r|\n", -1));
        return findings.stream().filter(finding -> !isInside(finding.at(), lines)).findFirst()
                .map(finding -> "stands outside of the text: " + finding.at() + " " + finding.code());
    }

    private static boolean isInside(Location at, List<String> lines) {
        return at.line() >= 1 && at.endLine() <= lines.size() && at.column() >= 1 && at.column() <= lines.get(at.line() - 1).length() + 1
                && at.endColumn() <= lines.get(at.endLine() - 1).length() + 1
                && (at.endLine() > at.line() || at.endLine() == at.line() && at.endColumn() >= at.column());
    }

    private static Optional<String> different(Outcome outcome, String text) {
        Outcome again = assess(text);
        return json(outcome).equals(json(again)) ? Optional.empty() : Optional.of("differs from run to run");
    }

    /** The results as JSON, parsed to check that it is valid. */
    private static List<JsonNode> json(Outcome outcome) {
        return List.of(JSON.readTree(AssessmentJson.assessment(outcome)), JSON.readTree(FindingsJson.print(outcome)));
    }

    private static Optional<String> unprintable(Outcome outcome) {
        GithubAnnotations.print(outcome);
        MarkdownReport.print(outcome);
        String shown = TextFindings.print(outcome, false);
        return shown.chars().anyMatch(character -> Character.isISOControl(character) && character != '\n')
                ? Optional.of("prints a control character") : Optional.empty();
    }

    private Optional<String> formatting(List<Finding> findings, String written) {
        String text = new SourceText(Assessed.FILE, written).text();
        Optional<String> formatted = formatter.format(text);
        if (formatted.isEmpty() || formatted.get().equals(text)) {
            return Optional.empty();
        }
        if (!formatter.format(formatted.get()).equals(formatted)) {
            return Optional.of("formatting twice is not formatting once");
        }
        if (!comments(text).equals(comments(formatted.get()))) {
            return Optional.of("formatting changes a comment or a text");
        }
        return conclusions(findings).equals(conclusions(edit(formatted.get()))) ? Optional.empty()
                : Optional.of("formatting changes what is concluded");
    }

    /** The comments and quoted texts, without blanks, which formatting may change in comments. */
    private static List<String> comments(String text) {
        return COMMENT.matcher(text).results().map(MatchResult::group).map(comment -> comment.replaceAll("[\\s\\p{Z}\\x85\uFEFF]+", ""))
                .toList();
    }

    /**
     * The findings without their locations, which formatting changes. For errors of the text only their existence is compared, because they
     * quote the text, and their explanation depends on the other words on the line.
     */
    private static Set<String> conclusions(List<Finding> findings) {
        return findings.stream().filter(finding -> !finding.code().startsWith("syntax/"))
                .map(finding -> isAboutTheText(finding) ? "an error of the text" : words(finding)).collect(Collectors.toSet());
    }

    private static boolean isAboutTheText(Finding finding) {
        return finding.code().startsWith("link/") || finding.code().equals("compute/unit-mismatch");
    }

    private static String words(Finding finding) {
        return finding.severity() + " " + finding.code() + " " + finding.subject() + " " + finding.message();
    }
}
