package org.gpailang.report.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gpailang.core.assessment.Reason;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.facts.statement.Words;
import org.gpailang.core.finding.Finding;
import org.gpailang.report.compare.Comparison.Change;
import org.gpailang.report.compare.Comparison.Kind;
import org.gpailang.report.compare.Comparison.SubjectChange;

/** A comparison as text. Lines that are only in the first assessment begin with a minus sign, those only in the second with a plus sign. */
public final class ComparisonText {

    private final StringBuilder out = new StringBuilder();

    private ComparisonText() {}

    /** The comparison, followed by the number of differences, ending with a line break. */
    public static String print(Comparison comparison) {
        ComparisonText text = new ComparisonText();
        text.comparison(comparison);
        return text.out.toString();
    }

    private void comparison(Comparison comparison) {
        String between = " from " + comparison.before() + " to " + comparison.after() + " as of " + comparison.asOf();
        if (comparison.empty()) {
            line("No differences" + between + ".");
            return;
        }
        comparison.subjects().forEach(this::subject);
        if (!comparison.gone().isEmpty() || !comparison.fresh().isEmpty()) {
            line("findings");
            comparison.gone().forEach(finding -> finding("-", finding));
            comparison.fresh().forEach(finding -> finding("+", finding));
            line("");
        }
        line("Differences" + between + ": subjects changed " + count(comparison, Kind.CHANGED) + ", new " + count(comparison, Kind.NEW)
                + ", gone "
                + count(comparison, Kind.GONE) + "; findings new " + comparison.fresh().size() + ", gone " + comparison.gone()
                .size() + ".");
    }

    private static long count(Comparison comparison, Kind kind) {
        return comparison.subjects().stream().filter(subject -> subject.kind() == kind).count();
    }

    private void subject(SubjectChange subject) {
        String rulesets = subject.kind() != Kind.CHANGED || subject.rulesetBefore().equals(subject.rulesetAfter()) ? ""
                : ", under " + subject.rulesetBefore() + " → " + subject.rulesetAfter();
        String name = subject.display().equals(subject.name()) ? subject.name() : subject.display() + " (" + subject.name() + ")";
        line(name + (subject.kind() == Kind.CHANGED ? rulesets : ": " + Words.of(subject.kind())));
        Map<Change, List<String>> alike = new LinkedHashMap<>();
        subject.changes().forEach(change -> alike.computeIfAbsent(new Change("", change.before(), change.after(), change.reasonsGone(),
                change.reasonsNew()), key -> new ArrayList<>()).add(change.what()));
        alike.forEach((change, what) -> change(String.join(", ", what), change));
        line("");
    }

    private void change(String what, Change change) {
        line("  " + what + ": " + change.before() + " → " + change.after());
        reasons("-", change.reasonsGone());
        reasons("+", change.reasonsNew());
    }

    private void reasons(String sign, List<Reason> reasons) {
        reasons.forEach(reason -> line("    " + sign + " " + reason.conclusion()
                + (reason.citation().isEmpty() ? "" : " (" + reason.citation().text() + ")")
                + (reason.at().isEmpty() ? "" : " [" + reason.at().stream().map(Location::toString)
                .collect(Collectors.joining(", ")) + "]")));
    }

    private void finding(String sign, Finding finding) {
        line("  " + sign + " " + finding.at() + ": " + Words.of(finding.severity()) + ": " + finding.message() + " [" + finding.code()
                + "]");
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
