package org.gpailang.report.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.assessment.Obligation;
import org.gpailang.core.assessment.Subject;
import org.gpailang.core.assessment.SystemAssessment;
import org.gpailang.core.facts.entity.Entity;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.finding.WaivedFinding;
import org.gpailang.report.Outcome;
import org.gpailang.report.Phrases;

/**
 * The content of a report about one subject: the parts of the assessment that concern it.
 *
 * @param outcome the whole outcome
 * @param subject the subject
 * @param findings the findings about it
 * @param waived the suppressed findings about it
 */
public record Page(Outcome outcome, Subject subject, List<Finding> findings, List<WaivedFinding> waived) {

    /** The page about a subject. */
    public static Page of(Outcome outcome, Subject subject) {
        Outcome about = outcome.about(subject);
        return new Page(outcome, subject, about.findings(), about.waived());
    }

    /** The as-of date. */
    public LocalDate asOf() {
        return outcome.assessment().asOf();
    }

    /** The conclusions about the subject, if it is a model or a modification. */
    public Optional<ModelAssessment> model() {
        return subject instanceof ModelAssessment model ? Optional.of(model) : Optional.empty();
    }

    /** The conclusions about the subject, if it is a system. */
    public Optional<SystemAssessment> system() {
        return subject instanceof SystemAssessment system ? Optional.of(system) : Optional.empty();
    }

    /** The title of an entity. */
    public String entity(String name) {
        return outcome.assessment().facts().entity(name).map(Entity::display).orElse(name);
    }

    /** The provider: its title, where it is established, its size and its representative in the Union. */
    public String provider() {
        Optional<Entity> entity = model().flatMap(ModelAssessment::dutyHolder)
                .or(() -> subject.provider().flatMap(outcome.assessment().facts()::entity));
        return subject.provider().map(this::entity).orElse("not stated")
                + entity.flatMap(Entity::country).map(country -> ", established in " + country.value()).orElse("")
                + entity.flatMap(Entity::size).map(size -> ", " + Phrases.words(size)).orElse("")
                + entity.flatMap(Entity::representative).map(found -> ", represented in the Union by " + entity(found.entity())).orElse("");
    }

    /** The status in one line, with the ruleset and the date. */
    public String status() {
        Stream<String> conclusions = model().stream().flatMap(model -> Stream.of(
                "general-purpose: " + Phrases.words(model.generalPurpose().status()),
                "systemic risk: " + Phrases.words(model.systemicRisk().status())));
        Stream<String> duties = subject.provided().isEmpty() ? Stream.empty() : Stream.of(duties());
        return Phrases.capital(Stream.of(conclusions, duties, Stream.of(count())).flatMap(part -> part).collect(Collectors.joining(" · ")));
    }

    /** What the guidelines in force conclude, if the subject is assessed under a text that they replaced and they differ. */
    public Optional<String> inForce() {
        return outcome.inForce().about(subject.name());
    }

    /** The number of findings, with the ruleset and the date. */
    public String count() {
        return (findings.isEmpty() ? "no findings" : tally(findings.size() == 1 ? " finding" : " findings")) + " by ruleset "
                + subject.ruleset().name() + " as of " + asOf();
    }

    /** The number of findings, for a table that shows the ruleset. */
    public String tally() {
        return tally("");
    }

    private String tally(String noun) {
        long errors = findings.stream().filter(finding -> finding.severity() == Severity.ERROR).count();
        return findings.isEmpty() ? "none found"
                : findings.size() + noun + (errors == 0 ? "" : " (" + Phrases.count(errors, "error") + ")");
    }

    private String duties() {
        if (!subject.hasDuties()) {
            return "no duty arises";
        }
        long open = subject.obligations().stream().filter(Obligation::open).count();
        long overdue = subject.obligations().stream().filter(duty -> duty.status() == Obligation.Status.OVERDUE).count();
        long undetermined = subject.obligations().stream().filter(Obligation::undetermined).count();
        if (open == 0) {
            return undetermined == 0 ? "no duty is open" : duties(undetermined) + "undetermined";
        }
        return duties(open) + (overdue == open ? "overdue" : "open" + (overdue == 0 ? "" : ", " + overdue + " overdue"))
                + (undetermined == 0 ? "" : ", " + undetermined + " undetermined")
                + subject.nextDue(asOf()).map(day -> ", the next due on " + day).orElse("");
    }

    private static String duties(long count) {
        return count == 1 ? "1 duty is " : count + " duties are ";
    }

    /** Why no maximum fine is stated. */
    public String withoutFine() {
        return subject.obligations().stream().anyMatch(Obligation::undetermined)
                ? "Whether a duty arises whose infringement could lead to a fine is undetermined."
                : "No duty arises whose infringement could lead to a fine.";
    }

    /** The timeline of the subject. */
    public List<Timeline.Event> timeline() {
        return Timeline.of(subject, waived, asOf());
    }

    /** The lineage of the subject. */
    public LineageGraph chain() {
        return LineageGraph.of(outcome.assessment().facts(), subject);
    }

    /** What was not checked. */
    public List<String> unchecked() {
        return Limitations.of(subject);
    }
}
