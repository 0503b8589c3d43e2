package org.gpailang.lsp.features;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.gpailang.core.assessment.FileAssessment;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.assessment.Obligation;
import org.gpailang.core.compute.ComputedActivity;
import org.gpailang.core.compute.ComputedEstimate;
import org.gpailang.core.expectation.ExpectationResult;
import org.gpailang.core.facts.market.Placing;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.quantity.Bounds;
import org.gpailang.core.quantity.Flop;
import org.gpailang.core.quantity.Notation;
import org.gpailang.core.ruleset.Ruleset;
import org.gpailang.language.names.PlacedChunk;
import org.gpailang.lsp.state.FileView;
import org.gpailang.syntax.tree.TreePackage;

/** Inlay hints: the result of an estimate, the cumulative compute of a model, when its duties are due, and expectations that are met. */
public final class InlayHints {

    private final FileView view;
    private final Range range;
    private final Map<Position, InlayHint> hints = new LinkedHashMap<>();

    private InlayHints(FileView view, Range range) {
        this.view = view;
        this.range = range;
    }

    /** The hints in a range of a file. */
    public static List<InlayHint> in(FileView view, Range range) {
        InlayHints hints = new InlayHints(view, range);
        view.assessment().ifPresent(hints::collect);
        return List.copyOf(hints.hints.values());
    }

    private void collect(FileAssessment file) {
        Stream.concat(file.models().stream(), file.modelsUsingSharedRuns().stream()).forEach(model ->
                model.compute().own().forEach(activity -> estimates(activity, model.ruleset())));
        file.unusedRuns().forEach(run -> estimates(run, file.ruleset()));
        file.models().forEach(model -> {
            total(model);
            placings(model);
        });
        file.facts().approximateDates().forEach(date -> add(date.at(), "= " + date.used(), (date.first() ? "The first day"
                : "The last day") + " of " + date.written() + " is used, because no day is stated."));
        view.expectations().stream().filter(result -> result.outcome() == ExpectationResult.Outcome.MET)
                .forEach(result -> add(result.expectation().at(), "✓", result.message()));
    }

    private void estimates(ComputedActivity activity, Ruleset ruleset) {
        for (ComputedEstimate estimate : activity.estimates()) {
            estimate.bounds().ifPresent(bounds -> add(estimate.stated().at(), amount("= ", bounds, ruleset),
                    estimate.derivation() + (activity.counting().cumulative() ? "" : "\n\nNot counted: " + activity.counting().reason()
                            + ".")));
        }
    }

    private void total(ModelAssessment model) {
        long counted = model.compute().activities().stream().filter(activity -> activity.counting().cumulative()).count();
        if (counted > 1) {
            model.compute().cumulative().stated().ifPresent(sum -> add(afterTitle(model), amount("∑ ", sum, model.ruleset()),
                    "The cumulative training compute of " + counted + " activities."));
        }
    }

    private static String amount(String sign, Bounds bounds, Ruleset ruleset) {
        return bounds.exact().map(flop -> sign + flop + share(flop, ruleset)).orElseGet(bounds::toString);
    }

    /** After the name of a model and its title, because a hint between them would separate them. */
    private Position afterTitle(ModelAssessment model) {
        Position name = view.range(model.at()).getEnd();
        PlacedChunk part = view.part(view.lines().offset(name));
        return part.fragment().tree().getElements().stream()
                .flatMap(element -> NodeModelUtils.findNodesForFeature(element, TreePackage.Literals.ELEMENT__TITLE).stream())
                .map(title -> view.range(part, title).getEnd())
                .filter(end -> end.getLine() == name.getLine() && end.getCharacter() > name.getCharacter()).findFirst().orElse(name);
    }

    /** The result as a percentage of the systemic-risk threshold or, if that is far away, of the general-purpose threshold. */
    private static String share(Flop flop, Ruleset ruleset) {
        boolean far = flop.value().multiply(BigDecimal.valueOf(20)).compareTo(ruleset.systemicRisk().value()) < 0;
        Flop threshold = far ? ruleset.generalPurpose() : ruleset.systemicRisk();
        BigDecimal times = flop.value().divide(threshold.value(), Notation.DISPLAY);
        String shown = times.compareTo(BigDecimal.valueOf(2)) >= 0 ? Notation.plain(times, 3) + "×"
                : Notation.plainBesides(times.movePointRight(2), BigDecimal.valueOf(100)) + "%";
        return " · " + shown + " of " + threshold.toString().replace(" FLOP", "");
    }

    private void placings(ModelAssessment model) {
        model.model().market().placings().stream().map(Placing::at).min(Location::compareTo).ifPresent(first ->
                due(model).ifPresent(due -> add(view.range(first).getEnd(), due, "The earliest due date of an open duty"
                        + (model.legacy() ? ". The model was placed on the market before the duties began to apply (Art. 111(3) AI Act)."
                        : "."))));
    }

    private Optional<String> due(ModelAssessment model) {
        LocalDate asOf = view.snapshot().asOf();
        Optional<LocalDate> first = model.obligations().stream().filter(Obligation::open).flatMap(duty -> duty.due().stream())
                .min(LocalDate::compareTo);
        return first.map(day -> (day.isBefore(asOf) ? "duties due since " : "duties due ") + day);
    }

    private void add(Location at, String label, String tooltip) {
        // a run that a model uses may be declared in another file
        if (at.file().equals(view.name())) {
            add(view.range(at).getEnd(), label, tooltip);
        }
    }

    private void add(Position end, String label, String tooltip) {
        if (end.getLine() >= range.getStart().getLine() && end.getLine() <= range.getEnd().getLine()) {
            InlayHint hint = new InlayHint(end, Either.forLeft(label));
            hint.setPaddingLeft(true);
            hint.setTooltip(new MarkupContent(MarkupKind.PLAINTEXT, tooltip));
            hints.putIfAbsent(end, hint);
        }
    }
}
