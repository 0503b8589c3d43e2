package org.gpailang.report.compare;

import java.util.List;
import java.util.regex.Pattern;
import org.gpailang.core.facts.statement.Words;
import org.gpailang.core.finding.Finding;
import org.gpailang.report.Phrases;
import org.gpailang.report.compare.Comparison.Change;
import org.gpailang.report.compare.Comparison.Kind;
import org.gpailang.report.compare.Comparison.SubjectChange;

/** A comparison as Markdown, for a comment on a pull request. Markup in the text of files is escaped. */
public final class ComparisonMarkdown {

    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>&|~#!@]");

    private final StringBuilder out = new StringBuilder();

    private ComparisonMarkdown() {}

    /** The comparison, ending with a line break. */
    public static String print(Comparison comparison) {
        ComparisonMarkdown text = new ComparisonMarkdown();
        text.comparison(comparison);
        return text.out.toString();
    }

    private void comparison(Comparison comparison) {
        line("# Comparison as of " + comparison.asOf());
        line("");
        line("From " + escape(comparison.before()) + " to " + escape(comparison.after()) + ": "
                + (comparison.empty() ? "no differences." : Phrases.count(comparison.subjects().size(), "subject") + " with differences, "
                        + Phrases.count(comparison.fresh().size(), "new finding") + ", "
                        + Phrases.count(comparison.gone().size(), "finding") + " gone."));
        comparison.subjects().forEach(this::subject);
        findings("New findings", comparison.fresh());
        findings("Findings that are gone", comparison.gone());
    }

    private void subject(SubjectChange subject) {
        line("");
        line("## " + escape(subject.display()));
        line("");
        if (subject.kind() != Kind.CHANGED) {
            line(subject.kind() == Kind.NEW ? "New." : "Gone.");
            return;
        }
        if (!subject.rulesetBefore().equals(subject.rulesetAfter())) {
            line("Ruleset: " + escape(subject.rulesetBefore()) + " → " + escape(subject.rulesetAfter()));
            line("");
        }
        for (Change change : subject.changes()) {
            line("- **" + escape(change.what()) + "**: " + escape(change.before()) + " → " + escape(change.after()));
            change.reasonsNew().forEach(reason -> line("  - " + escape(reason.conclusion())
                    + (reason.citation().isEmpty() ? "" : " (" + reason.citation().markdown(ComparisonMarkdown::escape) + ")")));
        }
    }

    private void findings(String title, List<Finding> findings) {
        if (!findings.isEmpty()) {
            line("");
            line("## " + title);
            line("");
            findings.forEach(finding -> line("- " + Words.of(finding.severity()) + ": " + escape(finding.message()) + " "
                    + escape(finding.at().toString()) + ", `" + finding.code() + "`"));
        }
    }

    private static String escape(String text) {
        return SPECIAL.matcher(text.replaceAll("\\s+", " ")).replaceAll("\\\\$0");
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
