package org.gpailang.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.xtend2.lib.StringConcatenation;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.assessment.Reason;
import org.gpailang.core.assessment.Subject;
import org.gpailang.core.compute.ComputedActivity;
import org.gpailang.core.compute.ComputedEstimate;
import org.gpailang.core.compute.Total;
import org.gpailang.core.facts.Words;
import org.gpailang.core.quantity.Flop;
import org.gpailang.core.quantity.Notation;
import org.gpailang.core.rules.Finding;

/** The assessment as Markdown: for each subject its status, its compute, the reasons as a tree down to the lines, and its findings. */
public final class MarkdownReport {

    private final Outcome outcome;
    private final StringConcatenation out = new StringConcatenation("\n");

    private MarkdownReport(Outcome outcome) {
        this.outcome = outcome;
    }

    /** The report, ending in a line break. */
    public static String print(Outcome outcome) {
        MarkdownReport report = new MarkdownReport(outcome);
        report.print();
        return report.out.toString();
    }

    private void print() {
        line("# Assessment as of " + outcome.assessment().asOf());
        line("");
        List<Subject> subjects = outcome.assessment().subjects().toList();
        if (subjects.isEmpty()) {
            line("No model, modification or system is declared.");
            line("");
        } else {
            overview(subjects);
            subjects.forEach(this::subject);
        }
        findings("## Findings about files", outcome.findings().stream()
                .filter(finding -> subjects.stream().noneMatch(subject -> subject.name().equals(finding.subject()))).toList());
        line("This page states what follows from the files and cites where; it decides nothing and is no legal advice.");
    }

    private void overview(List<Subject> subjects) {
        line("| subject | ruleset | cumulative compute | general-purpose | systemic risk |");
        line("|---|---|---|---|---|");
        for (Subject subject : subjects) {
            Optional<ModelAssessment> model = subject instanceof ModelAssessment found ? Optional.of(found) : Optional.empty();
            line("| " + escape(subject.display()) + " | " + escape(subject.ruleset().name()) + " | "
                    + model.map(found -> amount(found.compute().cumulative())).orElse("–") + " | "
                    + model.map(found -> Words.of(found.generalPurpose().status())).orElse("–") + " | "
                    + model.map(found -> Words.of(found.systemicRisk().status())).orElse("–") + " |");
        }
        line("");
    }

    private void subject(Subject subject) {
        line("## " + escape(subject.display()));
        line("");
        line("`" + subject.name() + "`, a " + subject.kind() + subject.provider().map(name -> " by `" + name + "`").orElse("") + ", stated at "
                + subject.at() + ", assessed under `" + subject.ruleset().name() + "`.");
        line("");
        if (subject instanceof ModelAssessment model) {
            status(model);
            compute(model);
        }
        if (!subject.reasons().isEmpty()) {
            line("### Reasons");
            line("");
            subject.reasons().forEach(reason -> reason(reason, 0));
            line("");
        }
        List<Finding> findings = outcome.findings().stream().filter(finding -> finding.subject().equals(subject.name())).toList();
        if (findings.isEmpty()) {
            line("None found by ruleset `" + subject.ruleset().name() + "` as of " + outcome.assessment().asOf() + ".");
            line("");
        } else {
            findings("### Findings", findings);
        }
    }

    private void status(ModelAssessment model) {
        Flop threshold = model.systemicRisk().threshold();
        Total total = model.compute().cumulative();
        line("- General-purpose: **" + Words.of(model.generalPurpose().status()) + "** (threshold " + model.generalPurpose().threshold() + ")");
        line("- Systemic risk: **" + Words.of(model.systemicRisk().status()) + "** (threshold " + threshold
                + total.flop().map(sum -> ", " + headroom(sum, threshold)).orElse("") + ")");
        line("");
    }

    private static String headroom(Flop sum, Flop threshold) {
        return sum.exceeds(threshold) ? "exceeded by " + new Flop(sum.value().subtract(threshold.value()))
                : "headroom " + new Flop(threshold.value().subtract(sum.value()));
    }

    private void compute(ModelAssessment model) {
        if (model.compute().activities().isEmpty()) {
            return;
        }
        line("### Compute");
        line("");
        line("| activity | approach | derivation | FLOP | counted |");
        line("|---|---|---|---|---|");
        for (ComputedActivity activity : model.compute().activities()) {
            String name = escape(activity.activity().display());
            if (activity.estimates().isEmpty()) {
                line("| " + name + " | – | no estimate is stated | – | " + counted(activity) + " |");
            }
            for (ComputedEstimate estimate : activity.estimates()) {
                boolean basis = activity.basis().filter(chosen -> chosen == estimate).isPresent();
                line("| " + name + " | " + estimate.stated().approach().word() + (basis ? " (basis)" : "") + " | "
                        + escape(estimate.derivation()) + " | "
                        + estimate.flop().map(flop -> Notation.threeFigures(flop.value())).orElse("–") + " | "
                        + (basis ? counted(activity) : "–") + " |");
            }
        }
        line("| **cumulative** | | | **" + amount(model.compute().cumulative()) + "** | |");
        line("");
    }

    private static String counted(ComputedActivity activity) {
        return activity.counting().cumulative() ? "yes" : "no: " + escape(activity.counting().reason());
    }

    private void reason(Reason reason, int depth) {
        String places = reason.at().stream().map(Object::toString).collect(Collectors.joining(", "));
        line("  ".repeat(depth) + "- " + escape(reason.conclusion()) + (places.isEmpty() ? "" : " [" + escape(places) + "]")
                + (reason.citation().isEmpty() ? "" : " – *" + escape(reason.citation()) + "*"));
        reason.because().forEach(part -> reason(part, depth + 1));
    }

    private void findings(String heading, List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        line(heading);
        line("");
        for (Finding finding : findings) {
            line("- **" + finding.severity().name().toLowerCase(Locale.ROOT) + "** `" + finding.code() + "` at " + escape(finding.at().toString())
                    + ": " + escape(finding.message()) + (finding.citation().isEmpty() ? "" : " *" + escape(finding.citation()) + "*"));
        }
        line("");
    }

    private static String amount(Total total) {
        return total.flop().map(sum -> Notation.threeFigures(sum.value())).orElse("unknown");
    }

    /** Text of a file never becomes markup. */
    private static String escape(String text) {
        return text.replaceAll("[\\r\\n]+", " ").replace("&", "&amp;").replace("<", "&lt;").replaceAll("([\\\\`*_\\[\\]|#])", "\\\\$1");
    }

    private void line(String text) {
        out.append(text);
        out.newLine();
    }
}
