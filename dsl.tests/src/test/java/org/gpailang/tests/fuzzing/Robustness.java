package org.gpailang.tests.fuzzing;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.gpailang.core.facts.Location;
import org.gpailang.core.finding.Finding;
import org.gpailang.language.formatting.Formatter;
import org.gpailang.language.names.SourceText;
import org.gpailang.report.Outcome;
import org.gpailang.report.machine.AssessmentJson;
import org.gpailang.report.machine.FindingsJson;
import org.gpailang.report.machine.GithubAnnotations;
import org.gpailang.report.page.MarkdownReport;
import org.gpailang.report.terminal.TextFindings;
import org.gpailang.tests.fixtures.Assessed;

/** What must hold of every text, however broken: it is read, assessed and reported, twice the same, and formatting it loses nothing. */
final class Robustness {

    private static final Pattern COMMENT = Pattern.compile("\"(?:\\\\.|[^\"\\\\\n])*\"|//[^\n]*|/\\*(?s:.*?)\\*/");

    private final Formatter formatter = Formatter.standalone();

    /** What does not hold of a text; absent if everything does. */
    Optional<String> violation(String text) {
        try {
            Outcome outcome = assess(text);
            return misplaced(outcome, text).or(() -> different(outcome, text)).or(() -> unprintable(outcome)).or(() -> formatting(outcome, text));
        } catch (RuntimeException | StackOverflowError e) {
            return Optional.of("stops: " + e + " at " + (e.getStackTrace().length == 0 ? "?" : e.getStackTrace()[0]));
        }
    }

    private static Outcome assess(String text) {
        return Assessed.of(Assessed.DAY, null, List.of(new SourceText(Assessed.FILE, text)));
    }

    private static Optional<String> misplaced(Outcome outcome, String text) {
        List<String> lines = List.of(text.split("\r\n|\r|\n", -1));
        return outcome.findings().stream().filter(finding -> !isInside(finding.at(), lines)).findFirst()
                .map(finding -> "stands outside of the text: " + finding.at() + " " + finding.code());
    }

    private static boolean isInside(Location at, List<String> lines) {
        return at.line() >= 1 && at.endLine() <= lines.size() && at.column() >= 1 && at.column() <= lines.get(at.line() - 1).length() + 1
                && at.endColumn() <= lines.get(at.endLine() - 1).length() + 1
                && (at.endLine() > at.line() || at.endLine() == at.line() && at.endColumn() >= at.column());
    }

    private static Optional<String> different(Outcome outcome, String text) {
        String one = AssessmentJson.assessment(outcome) + FindingsJson.print(outcome);
        Outcome again = assess(text);
        return one.equals(AssessmentJson.assessment(again) + FindingsJson.print(again)) ? Optional.empty() : Optional.of("differs from run to run");
    }

    private static Optional<String> unprintable(Outcome outcome) {
        GithubAnnotations.print(outcome);
        MarkdownReport.print(outcome);
        String shown = TextFindings.print(outcome, false);
        return shown.chars().anyMatch(character -> Character.isISOControl(character) && character != '\n')
                ? Optional.of("prints a control character") : Optional.empty();
    }

    private Optional<String> formatting(Outcome outcome, String written) {
        String text = new SourceText(Assessed.FILE, written).text();
        Optional<String> formatted = formatter.format(text);
        if (formatted.isEmpty()) {
            return Optional.empty();
        }
        if (!formatter.format(formatted.get()).equals(formatted)) {
            return Optional.of("formatting twice is not formatting once");
        }
        if (!comments(text).equals(comments(formatted.get()))) {
            return Optional.of("formatting changes a comment or a text");
        }
        return conclusions(outcome).equals(conclusions(assess(formatted.get()))) ? Optional.empty() : Optional.of("formatting changes what is concluded");
    }

    /** The comments and the texts in quotes, without the blanks that formatting may change in them. */
    private static List<String> comments(String text) {
        return COMMENT.matcher(text).results().map(MatchResult::group).map(comment -> comment.replaceAll("[\\s\\p{Z}\\x85\uFEFF]+", "")).toList();
    }

    /** The findings without their places, which formatting moves, and without errors about where words stand on a line. */
    private static List<String> conclusions(Outcome outcome) {
        return outcome.findings().stream().filter(finding -> !finding.code().startsWith("syntax/")).map(Robustness::words).sorted().toList();
    }

    private static String words(Finding finding) {
        return finding.severity() + " " + finding.code() + " " + finding.subject() + " " + finding.message();
    }
}
