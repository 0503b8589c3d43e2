package org.gpailang.report.page;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.assessment.Obligation;
import org.gpailang.core.assessment.Subject;
import org.gpailang.core.compute.ComputedActivity;
import org.gpailang.core.compute.ComputedEstimate;
import org.gpailang.core.compute.Total;
import org.gpailang.core.facts.entity.Entity;
import org.gpailang.core.facts.statement.Words;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.WaivedFinding;
import org.gpailang.core.law.LawTexts;
import org.gpailang.core.quantity.Flop;
import org.gpailang.report.Outcome;
import org.gpailang.report.Phrases;
import org.gpailang.report.VisibleControls;

/** The assessment as Markdown: for each subject its status, its compute, its reasons down to the lines of the files, and its findings. */
public final class MarkdownReport {

    private final Outcome outcome;
    private final Writer out;

    private MarkdownReport(Outcome outcome, Writer out) {
        this.outcome = outcome;
        this.out = out;
    }

    /** The report, ending with a line break. */
    public static String print(Outcome outcome) {
        StringWriter out = new StringWriter();
        new MarkdownReport(outcome, out).print();
        return out.toString();
    }

    /**
     * Writes the report line by line, ending with a line break.
     *
     * @throws IOException if the writer throws it
     */
    public static void write(Outcome outcome, Writer out) throws IOException {
        try {
            new MarkdownReport(outcome, out).print();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
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
        line("This report states what follows from the files, with citations. It is not a decision and not legal advice. It is based on "
                + LawTexts.sentence() + ".");
    }

    private void overview(List<Subject> subjects) {
        line("| subject | ruleset | cumulative compute | general-purpose | systemic risk |");
        line("|---|---|---|---|---|");
        for (Subject subject : subjects) {
            Optional<ModelAssessment> model = subject instanceof ModelAssessment found ? Optional.of(found) : Optional.empty();
            line("| " + escape(subject.display()) + " | " + escape(subject.ruleset().name()) + " | "
                    + model.map(found -> Phrases.figure(found.compute().cumulative())).orElse("–") + " | "
                    + model.map(found -> Words.of(found.generalPurpose().status())).orElse("–") + " | "
                    + model.map(found -> Words.of(found.systemicRisk().status())).orElse("–") + " |");
        }
        line("");
    }

    private void subject(Subject subject) {
        line("## " + escape(subject.display()));
        line("");
        line("`" + subject.name() + "`, a " + subject.kind() + subject.provider().map(name -> " by `" + name + "`").orElse("")
                + ", stated at "
                + subject.at() + ", assessed under `" + subject.ruleset().name() + "`.");
        line("");
        Page page = Page.of(outcome, subject);
        line("**" + escape(page.status()) + "." + page.inForce().map(sentence -> " " + escape(sentence)).orElse("") + "**");
        line("");
        if (subject instanceof ModelAssessment model) {
            status(model);
            compute(model);
            exemption(model);
        }
        subject.provided().forEach(model -> obligations(model, subject == model ? "" : " for " + escape(model.display())));
        if (!subject.reasons().isEmpty()) {
            line("### Reasons");
            line("");
            ReasonTree telling = new ReasonTree();
            subject.reasons().forEach(reason -> reason(telling.tell(reason), 0));
            line("");
        }
        list("### Lineage", page.chain().inWords());
        list("### Timeline", page.timeline().stream().map(event -> event.date() + ": " + event.text()
                + event.at().map(place -> " [" + place + "]").orElse("")).toList());
        if (page.findings().isEmpty()) {
            line("### Findings");
            line("");
            line(Phrases.capital(page.count()) + ".");
            line("");
        } else {
            findings("### Findings", page.findings());
        }
        waived(page.waived());
        list("### What was not checked", page.unchecked());
    }

    private void list(String heading, List<String> items) {
        if (items.isEmpty()) {
            return;
        }
        line(heading);
        line("");
        items.forEach(item -> line("- " + escape(item)));
        line("");
    }

    private void waived(List<WaivedFinding> waived) {
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
                + Phrases.holds(model.exemption().holds()) + ".");
        line("");
        line("| condition | met | reason |");
        line("|---|---|---|");
        model.exemption().conditions().forEach(condition -> line("| " + Words.of(condition.id()) + " | "
                + (condition.arguable() ? "arguably" : Phrases.answer(condition.met())) + " | " + escape(condition.reason()) + " |"));
        line("");
    }

    private void obligations(ModelAssessment model, String what) {
        if (!model.hasDuties()) {
            line("No duty arises: " + escape(model.obligation(Obligation.Id.TECHNICAL_DOCUMENTATION).reason()) + ".");
            line("");
            return;
        }
        line("### Duties" + what);
        line("");
        line("| duty | status | due | scope | disclosed to | reason |");
        line("|---|---|---|---|---|---|");
        model.obligations().forEach(duty -> line("| " + Phrases.duty(duty.id()) + " (Art. " + duty.id().provision() + ") | "
                + Words.of(duty.status()) + " | "
                + duty.due().map(Object::toString).orElse("–") + " | " + Words.of(duty.scope()).replace('-', ' ') + " | "
                + Phrases.shownTo(duty.id()) + " | " + escape(duty.reasonWithPlace()) + " |"));
        line("");
        model.exposure().ifPresent(exposure -> {
            line("Fines can be imposed from " + exposure.from() + exposure.maximumFine().map(fine -> ", up to "
                    + Phrases.euros(fine) + " (Art. 101)")
                    .orElse("; the maximum depends on the turnover, which is not stated (Art. 101)")
                    + ". Information provided to the AI Office"
                    + " is treated as confidential (Art. 78).");
            line("");
        });
        line(Phrases.codeOfPractice(model));
        line("");
        if (model.dutyHolder().flatMap(Entity::codeOfPractice).filter(code -> code.signed().isEmpty()).isPresent()) {
            gapAnalysis(model);
        }
    }

    /** The measures and gaps for each duty, to be completed by a provider that has not signed the code of practice. */
    private void gapAnalysis(ModelAssessment model) {
        line("### Gap analysis (draft)");
        line("");
        line("| duty | measure | gap |");
        line("|---|---|---|");
        model.obligations().stream().filter(duty -> duty.open() || duty.status() == Obligation.Status.FULFILLED).forEach(duty ->
                line("| Art. " + duty.id().provision() + " | " + (duty.open() ? "none stated | to be described"
                        : escape(duty.reasonWithPlace()) + " | –") + " |"));
        line("");
    }

    private void status(ModelAssessment model) {
        Flop threshold = model.systemicRisk().threshold();
        Total total = model.compute().cumulative();
        line("- General-purpose: **" + Words.of(model.generalPurpose().status()) + "** (threshold " + model.generalPurpose().threshold()
                + ")");
        line("- Systemic risk: **" + Words.of(model.systemicRisk().status()) + "** (threshold " + threshold
                + total.flop().map(sum -> ", " + Phrases.headroom(sum, threshold)).orElse("") + ")");
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

    private void compute(ModelAssessment model) {
        if (model.compute().activities().isEmpty()) {
            return;
        }
        line("### Compute");
        line("");
        line("| activity | approach | derivation | margin | FLOP | counted |");
        line("|---|---|---|---|---|---|");
        for (ComputedActivity activity : model.compute().activities()) {
            String name = escape(activity.activity().display());
            if (activity.estimates().isEmpty()) {
                line("| " + name + " | – | no estimate is stated | – | – | " + counted(activity) + " |");
            }
            for (ComputedEstimate estimate : activity.estimates()) {
                boolean basis = activity.basis().filter(chosen -> chosen == estimate).isPresent();
                line("| " + name + " | " + estimate.stated().approach().word() + (basis ? " (basis)" : "") + " | "
                        + escape(estimate.derivation()) + " | "
                        + estimate.stated().margin().map(margin -> margin.value().toString()).orElse("–") + " | "
                        + Phrases.figure(estimate) + " | "
                        + (basis ? counted(activity) : "–") + " |");
            }
        }
        line("| **cumulative** | | | | **" + Phrases.figure(model.compute().cumulative()) + "** | |");
        line("");
    }

    private static String counted(ComputedActivity activity) {
        return activity.counting().cumulative() ? "yes" : "no: " + escape(activity.counting().reason());
    }

    /** A conclusion with its reasons. */
    private void reason(ReasonTree.Told reason, int depth) {
        String places = reason.at().stream().map(Object::toString).collect(Collectors.joining(", "));
        line("  ".repeat(depth) + "- " + escape(reason.conclusion()) + (reason.again() ? " (see above)" : "")
                + (places.isEmpty() ? "" : " [" + escape(places) + "]")
                + (reason.citation().isEmpty() ? "" : " – *" + reason.citation().markdown(MarkdownReport::escape) + "*"));
        reason.because().forEach(part -> reason(part, depth + 1));
    }

    private void findings(String heading, List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        line(heading);
        line("");
        for (Finding finding : findings) {
            line("- **" + finding.severity().name().toLowerCase(Locale.ROOT) + "** `" + finding.code() + "` at "
                    + escape(finding.at().toString())
                    + ": " + escape(finding.message()) + (finding.citation().isEmpty() ? ""
                            : " *" + finding.citation().markdown(MarkdownReport::escape) + "*"));
        }
        line("");
    }

    /** Escapes the text of a file, so that it cannot become markup. */
    private static String escape(String text) {
        return text.replaceAll("[\\r\\n]+", " ").replace("&", "&amp;").replace("<", "&lt;").replaceAll("([\\\\`*_\\[\\]|#])", "\\\\$1");
    }

    private void line(String text) {
        try {
            out.append(VisibleControls.in(text)).append('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
