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
import org.gpailang.core.facts.Entity;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.finding.WaivedFinding;
import org.gpailang.report.Outcome;
import org.gpailang.report.Phrases;

/**
 * What a report says about one subject: the parts of the assessment that concern it, and nothing computed anew.
 *
 * @param outcome the whole outcome
 * @param subject what the page is about
 * @param findings the findings about it
 * @param waived the findings about it that waivers silence
 */
public record Page(Outcome outcome, Subject subject, List<Finding> findings, List<WaivedFinding> waived) {

    /** The page about a subject. */
    public static Page of(Outcome outcome, Subject subject) {
        return new Page(outcome, subject, outcome.findings().stream().filter(finding -> finding.subject().equals(subject.name())).toList(),
                outcome.waived().stream().filter(each -> each.finding().subject().equals(subject.name())).toList());
    }

    /** The day of the assessment. */
    public LocalDate asOf() {
        return outcome.assessment().asOf();
    }

    /** What is concluded of it, where it is a model or a modification. */
    public Optional<ModelAssessment> model() {
        return subject instanceof ModelAssessment model ? Optional.of(model) : Optional.empty();
    }

    /** What is concluded of it, where it is a system. */
    public Optional<SystemAssessment> system() {
        return subject instanceof SystemAssessment system ? Optional.of(system) : Optional.empty();
    }

    /** What an entity is called. */
    public String entity(String name) {
        return outcome.assessment().facts().entity(name).map(Entity::display).orElse(name);
    }

    /** Who stands behind it: what the entity is called, where it is established, how large it is and who represents it in the Union. */
    public String provider() {
        Optional<Entity> entity = model().flatMap(ModelAssessment::bearer)
                .or(() -> subject.provider().flatMap(outcome.assessment().facts()::entity));
        return subject.provider().map(this::entity).orElse("not stated")
                + entity.flatMap(Entity::country).map(country -> ", established in " + country.value()).orElse("")
                + entity.flatMap(Entity::size).map(size -> ", " + Phrases.words(size)).orElse("")
                + entity.flatMap(Entity::representative).map(found -> ", represented in the Union by " + entity(found.entity())).orElse("");
    }

    /** Where it stands, in one line, with the ruleset and the day. */
    public String status() {
        Stream<String> conclusions = model().stream().flatMap(model -> Stream.of(
                "general-purpose: " + Phrases.words(model.generalPurpose().status()),
                "systemic risk: " + Phrases.words(model.systemicRisk().status()), duties(model)));
        return Phrases.capital(Stream.concat(conclusions, Stream.of(count())).collect(Collectors.joining(" · ")));
    }

    /** How many findings there are, by which ruleset and as of which day. */
    public String count() {
        return tally(findings.size() == 1 ? " finding" : " findings") + " by ruleset " + subject.ruleset().name() + " as of " + asOf();
    }

    /** How many findings there are, for a table that says by which ruleset. */
    public String tally() {
        return tally("");
    }

    private String tally(String noun) {
        long errors = findings.stream().filter(finding -> finding.severity() == Severity.ERROR).count();
        return findings.isEmpty() ? "none found"
                : findings.size() + noun + (errors == 0 ? "" : " (" + Phrases.count(errors, "error") + ")");
    }

    private String duties(ModelAssessment model) {
        if (!model.hasDuties()) {
            return "no duty arises";
        }
        long open = model.obligations().stream().filter(Obligation::open).count();
        long overdue = model.obligations().stream().filter(duty -> duty.status() == Obligation.Status.OVERDUE).count();
        return open == 0 ? "no duty is open" : (open == 1 ? "1 duty is open" : open + " duties are open")
                + (overdue == 0 ? "" : ", " + overdue + " overdue")
                + model.nextDue(asOf()).map(day -> ", the next due on " + day).orElse("");
    }

    /** The days that matter for it. */
    public List<Timeline.Event> timeline() {
        return Timeline.of(subject, waived, asOf());
    }

    /** Where it comes from and what is built on it. */
    public LineageGraph chain() {
        return LineageGraph.of(outcome.assessment().facts(), subject);
    }

    /** What was not looked at. */
    public List<String> unchecked() {
        return Limitations.of(subject);
    }
}
