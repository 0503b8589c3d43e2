package org.gpailang.report;

import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.xtend2.lib.StringConcatenation;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.assessment.Obligation;
import org.gpailang.core.assessment.Reason;
import org.gpailang.core.assessment.Subject;
import org.gpailang.core.compute.ComputedActivity;
import org.gpailang.core.compute.ComputedEstimate;
import org.gpailang.core.compute.Total;
import org.gpailang.core.facts.Entity;
import org.gpailang.core.facts.Words;
import org.gpailang.core.quantity.Flop;
import org.gpailang.core.quantity.Notation;
import org.gpailang.core.rules.Finding;
import org.gpailang.core.rules.Waived;

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
            exemption(model);
            obligations(model);
        }
        if (!subject.reasons().isEmpty()) {
            line("### Reasons");
            line("");
            Set<Reason> told = new HashSet<>();
            subject.reasons().forEach(reason -> reason(reason, 0, told));
            line("");
        }
        List<Finding> findings = outcome.findings().stream().filter(finding -> finding.subject().equals(subject.name())).toList();
        if (findings.isEmpty()) {
            line("None found by ruleset `" + subject.ruleset().name() + "` as of " + outcome.assessment().asOf() + ".");
            line("");
        } else {
            findings("### Findings", findings);
        }
        waived(subject);
    }

    private void waived(Subject subject) {
        List<Waived> waived = outcome.waived().stream().filter(each -> each.finding().subject().equals(subject.name())).toList();
        if (waived.isEmpty()) {
            return;
        }
        line("### Waived");
        line("");
        waived.forEach(each -> line("- `" + each.finding().code() + "`: " + escape(each.finding().message()) + " Waived at "
                + escape(each.waiver().at().toString()) + each.waiver().until().map(day -> " until " + day).orElse("") + ": "
                + escape(each.waiver().reason()) + "."));
        line("");
    }

    private void exemption(ModelAssessment model) {
        if (!model.exemption().claimed()) {
            return;
        }
        line("### Open-source exemption");
        line("");
        line("It is claimed at " + escape(model.exemption().claim().orElseThrow().toString()) + " and "
                + (model.exemption().holds() ? "holds" : "does not hold") + ".");
        line("");
        line("| condition | met | reason |");
        line("|---|---|---|");
        model.exemption().conditions().forEach(condition -> line("| " + Words.of(condition.id()) + " | "
                + (condition.arguable() ? "arguably" : condition.met() ? "yes" : "no") + " | " + escape(condition.reason()) + " |"));
        line("");
    }

    private void obligations(ModelAssessment model) {
        if (!model.hasDuties()) {
            line("No duty arises: " + escape(model.obligation(Obligation.Id.TECHNICAL_DOCUMENTATION).reason()) + ".");
            line("");
            return;
        }
        line("### Duties");
        line("");
        line("| duty | status | due | owed for | shown to | why |");
        line("|---|---|---|---|---|---|");
        model.obligations().forEach(duty -> line("| Art. " + duty.id().provision() + " | " + Words.of(duty.status()) + " | "
                + duty.due().map(Object::toString).orElse("–") + " | " + Words.of(duty.scope()).replace('-', ' ') + " | "
                + shownTo(duty.id()) + " | " + escape(duty.reason()) + " |"));
        line("");
        model.exposure().ifPresent(exposure -> {
            line("Fines can be imposed from " + exposure.from() + exposure.maximumFine().map(fine -> ", up to EUR "
                    + String.format(Locale.ROOT, "%,d", fine.setScale(0, RoundingMode.HALF_UP).toBigInteger()) + " (Art. 101)")
                    .orElse("; the turnover that their ceiling depends on is not stated (Art. 101)") + ". What is handed to the AI Office is"
                    + " treated as confidential (Art. 78).");
            line("");
        });
        model.bearer().flatMap(Entity::codeOfPractice).ifPresent(code -> {
            line(code.signed().map(day -> "The provider signed the code of practice on " + day + (code.chapters().isEmpty() ? ""
                    : " (" + code.chapters().stream().sorted().map(Words::of).collect(Collectors.joining(", ")) + ")")
                    + "; adherence shows how the duties are met and may lower a fine (Art. 53(4), 55(2), 101(1)). Its"
                    + " commitments are relevant from " + model.ruleset().appliesFrom() + "."
                    + (model.systemicRisk().applies() ? "" : " Commitments on systemic risk are monitored only once it has such a model."))
                    .orElse("The provider has not signed the code of practice; it is expected to show by other means, such as a gap analysis,"
                            + " how the duties are met, and may get more requests for information (Art. 53(4), 55(2))."));
            line("");
            if (code.signed().isEmpty()) {
                gapAnalysis(model);
            }
        });
    }

    /** To whom what a duty calls for is disclosed (Art. 53 to 55, 91); the AI Office keeps what it obtains confidential (Art. 78). */
    private static String shownTo(Obligation.Id id) {
        return switch (id) {
            case NOTIFICATION -> "the Commission";
            case TECHNICAL_DOCUMENTATION, REPRESENTATIVE -> "the AI Office, on request";
            case DOWNSTREAM_INFORMATION -> "downstream providers";
            case TRAINING_SUMMARY -> "the public";
            case INCIDENT_REPORTING -> "the AI Office and national authorities";
            case COPYRIGHT_POLICY, MODEL_EVALUATION, RISK_ASSESSMENT, CYBERSECURITY -> "the AI Office, where it asks (Art. 91)";
        };
    }

    /** What is stated for each duty that is owed and what is still to be described, to be completed by who has not signed the code. */
    private void gapAnalysis(ModelAssessment model) {
        line("### Gap analysis (draft)");
        line("");
        line("| duty | measure | gap |");
        line("|---|---|---|");
        model.obligations().stream().filter(duty -> duty.open() || duty.status() == Obligation.Status.FULFILLED).forEach(duty ->
                line("| Art. " + duty.id().provision() + " | " + (duty.open() ? "nothing is stated | to be described"
                        : escape(duty.reason()) + " | –") + " |"));
        line("");
    }

    private void status(ModelAssessment model) {
        Flop threshold = model.systemicRisk().threshold();
        Total total = model.compute().cumulative();
        line("- General-purpose: **" + Words.of(model.generalPurpose().status()) + "** (threshold " + model.generalPurpose().threshold() + ")");
        line("- Systemic risk: **" + Words.of(model.systemicRisk().status()) + "** (threshold " + threshold
                + total.flop().map(sum -> ", " + headroom(sum, threshold)).orElse("") + ")");
        line("- Lifecycle: **" + Words.of(model.lifecycle().status()) + "**"
                + model.lifecycle().of().map(of -> " of `" + of + "`").orElse(""));
        line("- Roles: " + model.roles().stream().map(role -> "`" + role.entity() + "` " + Words.of(role.kind()).replace('-', ' '))
                .collect(Collectors.joining(", ")));
        line("- Notification: **" + Words.of(model.notification().status()) + "**"
                + model.notification().due().map(day -> ", due " + day).orElse("")
                + model.notification().crossing().map(day -> "; the run reaches the threshold on " + day).orElse(""));
        model.nextDue(outcome.assessment().asOf()).ifPresent(day -> line("- Next due date: " + day));
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

    /** A conclusion and what it rests on; what was already told for this subject is only named again. */
    private void reason(Reason reason, int depth, Set<Reason> told) {
        String places = reason.at().stream().map(Object::toString).collect(Collectors.joining(", "));
        boolean again = !reason.because().isEmpty() && !told.add(reason);
        line("  ".repeat(depth) + "- " + escape(reason.conclusion()) + (again ? " (see above)" : "")
                + (places.isEmpty() ? "" : " [" + escape(places) + "]")
                + (reason.citation().isEmpty() ? "" : " – *" + escape(reason.citation()) + "*"));
        if (!again) {
            reason.because().forEach(part -> reason(part, depth + 1, told));
        }
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
