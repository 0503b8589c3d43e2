package org.gpailang.lsp.features;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gpailang.core.assessment.Obligation;
import org.gpailang.core.assessment.Reason;
import org.gpailang.core.assessment.Subject;
import org.gpailang.core.facts.entity.Entity;
import org.gpailang.lsp.convert.Markdown;
import org.gpailang.lsp.state.Snapshot;
import org.gpailang.report.Phrases;

/** Hover text for a model, a modification or a system: the conclusions with their reasons. */
final class SubjectHover {

    private SubjectHover() {}

    /** The text about a subject. */
    static String of(Subject subject, Snapshot snapshot) {
        Markdown text = new Markdown().head(subject.kind(), subject.display());
        text.paragraph(Phrases.capital(StatusText.status(subject)) + "  \n"
                + StatusText.duties(subject, snapshot.asOf()).orElse("No duties of a provider"));
        text.points(subject.reasons().stream().map(SubjectHover::reason).toList());
        List<String> roles = subject.roles().stream().map(role -> Markdown.escaped(name(role.entity(), snapshot)) + ": "
                + Phrases.words(role.kind())).toList();
        if (!roles.isEmpty()) {
            text.paragraph("**Roles**").points(roles);
        }
        duties(subject, text);
        return text.source("Ruleset " + subject.ruleset().name() + " as of " + snapshot.asOf()).toString();
    }

    private static void duties(Subject subject, Markdown text) {
        list("Open duties", subject.obligations().stream().filter(Obligation::open), text);
        list("Undetermined duties", subject.obligations().stream().filter(Obligation::undetermined), text);
    }

    private static void list(String title, Stream<Obligation> duties, Markdown text) {
        List<String> points = duties.map(duty -> "Art. " + duty.id().provision() + " " + Phrases.small(Phrases.duty(duty.id())) + ": "
                + Phrases.words(duty.status()) + duty.due().map(day -> ", " + day).orElse("")).toList();
        if (!points.isEmpty()) {
            text.paragraph("**" + title + "**").points(points);
        }
    }

    private static String reason(Reason reason) {
        return Markdown.escaped(reason.conclusion()) + (reason.citation().isEmpty() ? "" : " *(" + Markdown.linked(reason.citation())
                + ")*");
    }

    private static String name(String entity, Snapshot snapshot) {
        Optional<Entity> known = snapshot.assessment().facts().entity(entity);
        return known.map(Entity::display).orElse(entity).lines().collect(Collectors.joining(" "));
    }
}
