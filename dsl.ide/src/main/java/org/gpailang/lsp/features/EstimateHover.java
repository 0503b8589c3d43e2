package org.gpailang.lsp.features;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gpailang.core.assessment.FileAssessment;
import org.gpailang.core.compute.ComputedActivity;
import org.gpailang.core.compute.ComputedEstimate;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.quantity.Bounds;
import org.gpailang.core.ruleset.Ruleset;
import org.gpailang.lsp.convert.Markdown;
import org.gpailang.lsp.state.FileView;
import org.gpailang.report.Phrases;

/** Hover text for an estimate: its formula with numbers, the result with its margin, and its distance from each threshold. */
final class EstimateHover {

    private record Found(ComputedActivity activity, ComputedEstimate estimate, Ruleset ruleset) {}

    private EstimateHover() {}

    /** The text for the estimate at a location. */
    static Optional<String> of(FileView view, Location at) {
        return view.assessment().flatMap(file -> all(file).filter(found -> found.estimate().stated().at().equals(at)).findFirst())
                .map(EstimateHover::text);
    }

    private static Stream<Found> all(FileAssessment file) {
        Stream<Found> ofModels = Stream.concat(file.models().stream(), file.modelsUsingSharedRuns().stream()).flatMap(model ->
                model.compute().own().stream().flatMap(activity -> activity.estimates().stream()
                        .map(estimate -> new Found(activity, estimate, model.ruleset()))));
        return Stream.concat(ofModels, file.unusedRuns().stream().flatMap(run -> run.estimates().stream()
                .map(estimate -> new Found(run, estimate, file.ruleset()))));
    }

    private static String text(Found found) {
        ComputedEstimate estimate = found.estimate();
        Markdown text = new Markdown().paragraph("**" + estimate.bounds().map(Bounds::toString).map(Phrases::capital)
                .orElse("Unknown") + "** · estimate of "
                + Markdown.escaped(found.activity().activity().display()));
        text.paragraph(Phrases.formula(estimate.stated().approach()).map(formula -> formula + " = ").orElse("")
                + Markdown.escaped(estimate.derivation()) + estimate.flop().map(flop -> " = " + flop).orElse(""));
        List<String> points = new ArrayList<>();
        estimate.interval().filter(interval -> estimate.stated().margin().isPresent())
                .ifPresent(interval -> points.add("Within its margin, it is between " + interval.lower() + " and " + interval.upper()
                + "."));
        estimate.flop().ifPresent(flop -> {
            points.add("General-purpose threshold " + found.ruleset().generalPurpose() + ": "
                    + Phrases.headroom(flop, found.ruleset().generalPurpose()));
            points.add("Systemic-risk threshold " + found.ruleset().systemicRisk() + ": "
                    + Phrases.headroom(flop, found.ruleset().systemicRisk()));
        });
        boolean basis = found.activity().basis().filter(estimate::equals).isPresent();
        points.add(basis ? "This estimate is used for the assessment."
                : "Another estimate of the same activity is used for the assessment.");
        points.add((found.activity().counting().cumulative() ? "It counts: " : "It does not count: ")
                + Markdown.escaped(found.activity().counting().reason()) + ".");
        return text.points(points).source("Ruleset " + found.ruleset().name() + "; consultation 3.4.1, guidelines annex A.2").toString();
    }
}
