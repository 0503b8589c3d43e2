package org.gpailang.core.assessment.classifier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gpailang.core.assessment.Lifecycle;
import org.gpailang.core.assessment.Reason;
import org.gpailang.core.assessment.Truth;
import org.gpailang.core.compute.ComputedActivity;
import org.gpailang.core.compute.Total;
import org.gpailang.core.compute.TrainingCompute;
import org.gpailang.core.facts.model.Model;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.facts.training.ActivityKind;
import org.gpailang.core.law.Citation;
import org.gpailang.core.law.Guideline;
import org.gpailang.core.law.LegalBasis;
import org.gpailang.core.quantity.Bounds;
import org.gpailang.core.quantity.Flop;
import org.gpailang.core.quantity.Share;
import org.gpailang.core.ruleset.Measure;
import org.gpailang.core.ruleset.Ruleset;

/**
 * Determines whether a model is a distinct model or a version. A large pre-training run begins a model. A later change by the same entity
 * is a version unless the compute added along the path since the last distinct model exceeds the ruleset's share (consultation 3.1.2; that
 * the steps are summed, as for a third party, is our reading); parallel branches are not added. Under the guidelines it always is a version
 * (para. 22).
 */
final class LifecycleClassifier {

    private static final LegalBasis DISTINCT = new LegalBasis("", "3.1.2", Guideline.LIFECYCLE);
    private static final LegalBasis DOWNSTREAM = new LegalBasis("", "3.2.2", Guideline.SIGNIFICANT_CHANGE, Guideline.MODIFIER_THIRD);

    private final Model model;
    private final List<Lineage.Source> sources;
    private final Function<Model, TrainingCompute> computeOf;
    private final Function<Model, Conclusion> lifecycleOf;
    private final Ruleset ruleset;

    private LifecycleClassifier(Model model, List<Lineage.Source> sources, Function<Model, TrainingCompute> computeOf,
            Function<Model, Conclusion> lifecycleOf, Ruleset ruleset) {
        this.model = model;
        this.sources = sources;
        this.computeOf = computeOf;
        this.lifecycleOf = lifecycleOf;
        this.ruleset = ruleset;
    }

    /**
     * A lifecycle and the lines that the model belongs to.
     *
     * @param lifecycle the conclusion
     * @param line the line for Articles 53 and 54
     * @param systemicLine the line for Articles 52 and 55
     */
    record Conclusion(Lifecycle lifecycle, Line line, Line systemicLine) {}

    /** The conclusion for a model that is not derived from another. */
    static Conclusion begun(Model model, boolean run, TrainingCompute compute, Ruleset ruleset) {
        LifecycleClassifier classifier = new LifecycleClassifier(model, List.of(), other -> compute, other -> null, ruleset);
        return run ? classifier.own("It is a distinct model: a large pre-training run of its own began it", Lifecycle.Assumption.NONE,
                Reason.fact("It has a large pre-training run of its own", compute.own().stream()
                        .filter(activity -> activity.activity().kind() == ActivityKind.PRETRAINING).findFirst().orElseThrow().activity()
                        .at()))
                : classifier.own("It is considered a distinct model: it is not derived from another", Lifecycle.Assumption.NONE,
                        Reason.absence("No model that it is derived from is stated"));
    }

    /** The conclusion for a model initialised from a model that its own provider developed for another entity. */
    static Conclusion developed(Model model, List<Lineage.Source> originals, Ruleset ruleset) {
        LifecycleClassifier classifier = new LifecycleClassifier(model, originals, other -> null, other -> null, ruleset);
        Lineage.Source original = originals.get(0);
        return classifier.own("It is considered a distinct model: its provider developed " + original.display()
                + " for another entity and is not merely its modifier (our reading)", Lifecycle.Assumption.DEVELOPED_BY_PROVIDER,
                Reason.fact("It is derived from " + original.display()
                + ", which its provider developed", original.at()));
    }

    /** The conclusion for a modification of models of other entities. */
    static Conclusion modification(Model model, List<Lineage.Source> originals, Ruleset ruleset) {
        List<Reason> because = originals.stream().map(original -> Reason.fact(original.run()
                ? "It is built on the large pre-training run of another, whose model that run is (our reading): " + original.display()
                : "It is derived from " + original.display(), original.at())).toList();
        Lineage.Source first = originals.get(0);
        return new Conclusion(new Lifecycle(Lifecycle.Status.DOWNSTREAM_MODIFICATION, Optional.of(first.name()),
                Optional.of(first.display()), model.name(), model.display(), model.name(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(),
                originals.stream().anyMatch(Lineage.Source::run) ? Lifecycle.Assumption.RUN_OF_ANOTHER : Lifecycle.Assumption.NONE,
                Reason.conclude("It is a modification of a model of another entity", DOWNSTREAM.in(ruleset.text()),
                        because)),
                Line.begunBy(model), Line.begunBy(model));
    }

    /**
     * The conclusion for a model derived from models of the same entity.
     *
     * @param sources those models
     * @param lifecycleOf the conclusion about each of them
     */
    static Conclusion sameEntity(Model model, List<Lineage.Source> sources, Function<Model, TrainingCompute> computeOf,
            Function<Model, Conclusion> lifecycleOf, Ruleset ruleset) {
        return new LifecycleClassifier(model, sources, computeOf, lifecycleOf, ruleset).sameEntity();
    }

    private Conclusion own(String conclusion, Lifecycle.Assumption assumption, Reason because) {
        return new Conclusion(new Lifecycle(Lifecycle.Status.DISTINCT_MODEL, Optional.empty(), Optional.empty(), model.name(),
                model.display(), model.name(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                assumption, Reason.conclude(conclusion, DISTINCT.in(ruleset.text()), List.of(because))), Line.begunBy(model),
                        Line.begunBy(model));
    }

    /** The compute added since the root of a line, and since its nearest possible root. */
    private record Added(Lineage.Source source, Line line, Total sinceRoot, Total sinceNearest, Truth exceeds) {}

    private Conclusion sameEntity() {
        Lineage.Source original = sources.stream().max(Comparator.<Lineage.Source, Flop>comparing(source ->
                computeOf.apply(source.model().orElseThrow()).cumulative().known()).thenComparing(Lineage.Source::name)).orElseThrow();
        Conclusion earlier = lifecycleOf.apply(original.model().orElseThrow());
        List<Reason> because = new ArrayList<>();
        because.add(Reason.fact(original.run() ? "It is built on the same large pre-training run as " + original.display()
                : "It is derived from " + original.display() + " by the same entity", original.at()));
        if (ruleset.sameEntity().isEmpty()) {
            return new Conclusion(lifecycle(Lifecycle.Status.VERSION, original, earlier.line().root(), earlier.systemicLine().root(),
                    Optional.empty(), Optional.empty(), because, "It is a version of " + earlier.line().root().display()
                            + ": whatever the provider does after the large pre-training run belongs to the same model"),
                    earlier.line(), earlier.systemicLine());
        }
        Measure measure = ruleset.sameEntity().get();
        Share share = measure.share();
        Total limit = measure.base() == Measure.Base.ORIGINAL ? computeOf.apply(original.model().orElseThrow()).cumulative()
                : Total.exactly(ruleset.generalPurpose());
        Added general = strictest(limit, share, ruleset.generalPurposeCounts(), Conclusion::line);
        Added systemic = strictest(Total.exactly(ruleset.systemicRisk()), share, Ruleset.Counting.CUMULATIVE, Conclusion::systemicLine);
        String of = limit.flop().map(Flop::toString).orElseGet(() -> "the training compute of " + original.display());
        because.add(new Reason("Since " + general.line().root().display() + ", its provider added " + amount(general.sinceRoot()) + "; "
                + limit.flop().map(known -> share + " of " + known + " is " + share.roundedOf(known))
                .orElseGet(() -> original.display() + " used " + amount(limit)), Citation.NONE, List.of(),
                places(computeOf.apply(model).own())));
        Line line = line(general);
        Line systemicLine = measure.base() == Measure.Base.THRESHOLD ? line(systemic) : systemic.line();
        if (measure.base() == Measure.Base.THRESHOLD && systemic.exceeds().yes()) {
            return new Conclusion(lifecycle(Lifecycle.Status.DISTINCT_SYSTEMIC_RISK, original, model, model, Optional.of(systemic),
                    Optional.of(ruleset.systemicRisk()), because, "It is distinct for all duties: more than " + share + " of "
                            + ruleset.systemicRisk() + " was added, so a significant change in systemic risk is presumed"),
                    line, systemicLine);
        }
        if (general.exceeds().yes()) {
            return new Conclusion(lifecycle(Lifecycle.Status.DISTINCT_MODEL, original, model, systemicLine.root(), Optional.of(general),
                    limit.flop(), because, "It is considered a distinct model: more than " + share + " of " + of + " was added"),
                    line, systemicLine);
        }
        if (general.exceeds().open()) {
            return new Conclusion(lifecycle(Lifecycle.Status.UNDETERMINED, original, line.root(), systemicLine.root(), Optional.of(general),
                    limit.flop(), because, "Whether it is a distinct model or a version of " + line.root().display()
                            + " is undetermined: " + (limit.flop().isPresent() ? "how much compute was added is not known"
                            : "the training compute of " + original.display() + " is not known") + ". Above " + share + " of " + of
                            + " it is considered a distinct model with documents of its own; otherwise what exists is updated"),
                    line, systemicLine);
        }
        return new Conclusion(lifecycle(Lifecycle.Status.VERSION, original, line.root(), systemicLine.root(), Optional.of(general),
                limit.flop(), because, "It is a version of " + line.root().display() + ": no more than " + share + " of " + of
                        + " was added"), line, systemicLine);
    }

    /** The one of its originals with the strictest result. */
    private Added strictest(Total limit, Share share, Ruleset.Counting counting, Function<Conclusion, Line> lineOf) {
        TrainingCompute compute = computeOf.apply(model);
        return sources.stream().map(source -> {
            Line line = lineOf.apply(lifecycleOf.apply(source.model().orElseThrow()));
            Total sinceRoot = compute.beyond(computeOf.apply(line.root()), counting);
            Total sinceNearest = line.known() ? sinceRoot : compute.beyond(computeOf.apply(line.nearest()), counting);
            boolean surely = limit.upper().filter(known -> sinceNearest.known().exceeds(share, known)).isPresent();
            boolean surelyNot = sinceRoot.exceeds(share, limit.known()).filter(exceeds -> !exceeds).isPresent();
            return new Added(source, line, sinceRoot, sinceNearest, surely ? Truth.YES : surelyNot ? Truth.NO : Truth.UNDETERMINED);
        }).sorted(Comparator.comparing((Added added) -> added.exceeds() == Truth.YES ? 0 : added.exceeds() == Truth.UNDETERMINED ? 1 : 2)
                .thenComparing(added -> added.sinceRoot().known(), Comparator.reverseOrder())
                .thenComparing(added -> added.source().name())).findFirst().orElseThrow();
    }

    private Line line(Added added) {
        return switch (added.exceeds()) {
            case YES -> Line.begunBy(model);
            case UNDETERMINED -> new Line(added.line().root(), model);
            case NO -> added.line();
        };
    }

    private Lifecycle lifecycle(Lifecycle.Status status, Lineage.Source original, Model line, Model systemicLine, Optional<Added> added,
            Optional<Flop> limit, List<Reason> because, String conclusion) {
        return new Lifecycle(status, Optional.of(original.name()), Optional.of(original.display()), line.name(), line.display(),
                systemicLine.name(), added.map(each -> each.line().root().display()), added.map(Added::sinceRoot), limit,
                ruleset.sameEntity().map(Measure::share),
                Lifecycle.Assumption.NONE, Reason.conclude(conclusion, DISTINCT.in(ruleset.text()), because));
    }

    private static String amount(Total total) {
        return total.stated().map(Bounds::toString).orElse(total.known().value().signum() == 0 ? "an unknown amount of compute"
                : "at least " + total.known());
    }

    /** The locations of the estimates that are used. */
    static List<Location> places(List<ComputedActivity> activities) {
        return activities.stream().filter(activity -> activity.counting().cumulative())
                .map(activity -> activity.basis().map(basis -> basis.stated().at()).orElse(activity.activity().at())).toList();
    }
}
