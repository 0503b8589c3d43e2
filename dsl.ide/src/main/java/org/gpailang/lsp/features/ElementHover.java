package org.gpailang.lsp.features;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gpailang.core.facts.Facts;
import org.gpailang.core.facts.catalogue.Accelerator;
import org.gpailang.core.facts.catalogue.Licence;
import org.gpailang.core.facts.entity.Entity;
import org.gpailang.core.facts.statement.Stated;
import org.gpailang.core.facts.statement.Words;
import org.gpailang.core.facts.training.Activity;
import org.gpailang.core.ruleset.Measure;
import org.gpailang.core.ruleset.Ruleset;
import org.gpailang.language.names.Declaration;
import org.gpailang.lsp.convert.Markdown;
import org.gpailang.lsp.state.FileView;
import org.gpailang.report.EntryFacts;
import org.gpailang.report.Phrases;

/** Hover text for entities, runs, licences, accelerators, rulesets and packages: their statements and their source. */
final class ElementHover {

    private ElementHover() {}

    /** The hover text for a declaration. */
    static Optional<String> of(Declaration declaration, FileView home) {
        Facts facts = home.snapshot().assessment().facts();
        Optional<Markdown> text = facts.entity(declaration.name()).filter(entity -> is(declaration, "EntityDeclaration"))
                .map(entity -> entity(entity, facts))
                .or(() -> facts.run(declaration.name()).filter(run -> is(declaration, "PretrainingDeclaration")).map(ElementHover::run));
        if (text.isEmpty() && is(declaration, "LicenceDeclaration")) {
            text = home.file().licence(declaration).map(ElementHover::licence);
        }
        if (text.isEmpty() && is(declaration, "AcceleratorDeclaration")) {
            text = home.file().accelerator(declaration).map(ElementHover::accelerator);
        }
        if (text.isEmpty() && is(declaration, "RulesetDeclaration")) {
            text = Optional.ofNullable(home.snapshot().reading().rulesets().get(declaration.name())).map(ElementHover::ruleset);
        }
        if (text.isEmpty() && is(declaration, "PackageDeclaration")) {
            text = Optional.of(new Markdown().head("package", declaration.name()));
        }
        return text.map(known -> known.source(comment(declaration, home)).toString());
    }

    private static boolean is(Declaration declaration, String kind) {
        return declaration.kind().getName().equals(kind);
    }

    private static Markdown entity(Entity entity, Facts facts) {
        Markdown text = new Markdown().head("entity", entity.display());
        List<String> points = new ArrayList<>();
        entity.country().ifPresent(country -> points.add("Established in " + country.value()));
        entity.size().ifPresent(size -> points.add("Size: " + Phrases.words(size)));
        entity.turnover().ifPresent(turnover -> points.add("Turnover: " + Phrases.euros(turnover.value())));
        entity.representative().ifPresent(representative -> points.add("Authorised representative: " + Markdown.escaped(
                facts.entity(representative.entity()).map(Entity::display).orElse(representative.entity()))));
        List<String> models = facts.files().stream().flatMap(file -> file.models().stream())
                .filter(model -> model.provider().map(Stated::value).filter(entity.name()::equals).isPresent())
                .map(model -> Markdown.escaped(model.display())).toList();
        if (!models.isEmpty()) {
            points.add("Models: " + String.join(", ", models));
        }
        return text.points(points);
    }

    private static Markdown run(Activity run) {
        Markdown text = new Markdown().head("pre-training run", run.display());
        return text.points(run.dates().entrySet().stream().sorted(java.util.Map.Entry.comparingByKey())
                .map(date -> Phrases.capital(Phrases.words(date.getKey())) + " " + date.getValue().value()).toList());
    }

    private static Markdown licence(Licence licence) {
        Markdown text = new Markdown().head("licence", licence.title().orElse(licence.name())).points(escaped(EntryFacts.terms(licence)));
        if (licence.family().isEmpty()) {
            text.paragraph((licence.free() ? "It grants all rights that the open-source exemption requires of a licence."
                    : "It does not grant all rights that the open-source exemption requires of a licence: access, usage, modification and"
                    + " distribution.")
                    + " *(Art. 53(2), recital 102 AI Act)*");
        }
        return text.points(escaped(EntryFacts.about(licence)));
    }

    private static Markdown accelerator(Accelerator accelerator) {
        return new Markdown().head("accelerator", accelerator.title().orElse(accelerator.name()))
                .paragraph(EntryFacts.basis(accelerator) + ":").points(escaped(EntryFacts.peaks(accelerator)))
                .points(escaped(EntryFacts.about(accelerator)));
    }

    private static List<String> escaped(List<String> facts) {
        return facts.stream().map(Markdown::escaped).toList();
    }

    private static Markdown ruleset(Ruleset ruleset) {
        Markdown text = new Markdown().head("ruleset", ruleset.title().orElse(ruleset.name()));
        return text.points(List.of(
                "General-purpose above " + ruleset.generalPurpose() + " (" + Phrases.words(ruleset.generalPurposeCounts())
                        + "), generating "
                        + ruleset.modalities().stream().sorted().map(Words::of).collect(Collectors.joining(", ")),
                "Systemic risk above " + ruleset.systemicRisk(),
                "The author of a modification is a provider above " + measure(ruleset.modification()),
                "A modification by the same provider is a distinct model " + ruleset.sameEntity().map(measure -> "above "
                        + measure(measure))
                        .orElse("never because of its compute"),
                "Notification within " + ruleset.notificationDays() + " days",
                "Duties apply from " + ruleset.appliesFrom() + ", fines from " + ruleset.finesFrom() + ", for older models from "
                        + ruleset.legacyUntil()));
    }

    private static String measure(Measure measure) {
        return measure.share() + " of the " + (measure.base() == Measure.Base.THRESHOLD ? "threshold" : "original's compute");
    }

    /** The comment above a declaration, which states the source of a catalogue entry. */
    private static String comment(Declaration declaration, FileView home) {
        return home.element(declaration).map(named -> {
            String[] lines = home.text().split("\n", -1);
            int line = home.range(named.part(), named.element()).getStart().getLine() - 1;
            List<String> comment = new ArrayList<>();
            while (line >= 0 && lines[line].strip().startsWith("//") && !lines[line].contains("----")) {
                comment.add(0, lines[line].strip().substring(2).strip());
                line--;
            }
            return String.join(" ", comment);
        }).orElse("");
    }
}
