package org.gpailang.core.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gpailang.core.compute.ComputeDerivation;
import org.gpailang.core.compute.ComputedActivity;
import org.gpailang.core.compute.Total;
import org.gpailang.core.facts.ActivityKind;
import org.gpailang.core.facts.Location;
import org.gpailang.core.facts.Model;
import org.gpailang.core.facts.Stated;
import org.gpailang.core.quantity.Flop;
import org.gpailang.core.quantity.Share;
import org.gpailang.core.ruleset.Measure;
import org.gpailang.core.ruleset.Ruleset;

/**
 * Tells a model of its own from a version: a large pre-training run begins a model, and what the same entity later does to it is a version
 * unless it uses more than the ruleset's share (consultation 3.1.2); under the guidelines it always is one (para. 23).
 */
final class LifecycleClassifier {

    private static final Citation DISTINCT = new Citation("", "3.1.2", "para. 23");
    private static final Citation DOWNSTREAM = new Citation("", "3.2.2", "paras. 62 and 63");

    private final Model model;
    private final Lineage lineage;
    private final Conclusions conclusions;
    private final ComputeDerivation derivation;
    private final Ruleset ruleset;

    private LifecycleClassifier(Model model, Lineage lineage, Conclusions conclusions, ComputeDerivation derivation, Ruleset ruleset) {
        this.model = model;
        this.lineage = lineage;
        this.conclusions = conclusions;
        this.derivation = derivation;
        this.ruleset = ruleset;
    }

    /** The conclusion for a model of this lineage. */
    static Lifecycle of(Model model, Lineage lineage, Conclusions conclusions, ComputeDerivation derivation, Ruleset ruleset) {
        return new LifecycleClassifier(model, lineage, conclusions, derivation, ruleset).conclude();
    }

    private Lifecycle conclude() {
        List<ComputedActivity> own = derivation.activitiesOf(model);
        if (lineage.ownRun()) {
            Optional<Model> elder = elderOnSameRun();
            if (elder.isPresent()) {
                Total later = Total.of(own.stream().filter(activity -> activity.activity().kind() != ActivityKind.PRETRAINING)
                        .filter(activity -> activity.counting().cumulative()).toList());
                return sameEntity(elder.get(), later, later, model.at(), "It is built on the same large pre-training run as "
                        + elder.get().display());
            }
            Location run = own.stream().filter(activity -> activity.activity().kind() == ActivityKind.PRETRAINING).findFirst().orElseThrow()
                    .activity().at();
            return distinct("It is a distinct model: a large pre-training run of its own began it",
                    Reason.fact("It has a large pre-training run of its own", run));
        }
        if (!lineage.foreign().isEmpty()) {
            List<Reason> because = lineage.foreign().stream().map(name -> Reason.fact("It is derived from " + display(name.value()), name.at()))
                    .toList();
            return new Lifecycle(Lifecycle.Status.DOWNSTREAM_MODIFICATION, Optional.of(lineage.foreign().get(0).value()),
                    Optional.of(display(lineage.foreign().get(0).value())), Optional.empty(), Optional.empty(), Reason.conclude(
                            "It is a modification of a model of another entity", DOWNSTREAM.in(ruleset.text()), because));
        }
        if (lineage.kin().isEmpty()) {
            return distinct("It is taken as a distinct model: it is not derived from another",
                    Reason.absence("No model that it is derived from is stated"));
        }
        boolean updates = ruleset.generalPurposeCounts() == Ruleset.Counting.PARAMETER_UPDATES;
        Total cumulative = Total.of(own.stream().filter(activity -> activity.counting().cumulative()).toList());
        Total compared = updates ? Total.of(own.stream().filter(activity -> activity.counting().parameterUpdates()).toList()) : cumulative;
        Model original = lineage.kin().get(0);
        return sameEntity(original, compared, cumulative, model.originals().get(0).at(),
                "It is derived from " + original.display() + " by the same entity");
    }

    private Lifecycle distinct(String conclusion, Reason because) {
        return new Lifecycle(Lifecycle.Status.DISTINCT_MODEL, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Reason.conclude(conclusion, DISTINCT.in(ruleset.text()), List.of(because)));
    }

    private Lifecycle sameEntity(Model original, Total compute, Total cumulative, Location at, String fact) {
        List<Reason> because = new ArrayList<>(List.of(Reason.fact(fact, at)));
        if (ruleset.sameEntity().isEmpty()) {
            return derived(Lifecycle.Status.VERSION, original, Optional.empty(), because,
                    "It is a version of the same model: whatever the provider does after the large pre-training run belongs to it");
        }
        Measure measure = ruleset.sameEntity().get();
        Share share = measure.share();
        Optional<Flop> ofOriginal = measure.base() == Measure.Base.ORIGINAL ? derivation.of(original).cumulative().flop() : Optional.empty();
        Flop limit = ofOriginal.orElse(ruleset.generalPurpose());
        because.add(new Reason("The modification used " + compute.flop().map(Flop::toString).orElse("at least " + compute.known()) + "; "
                + share + " of " + limit + " is " + share.roundedOf(limit), "", List.of(), places(derivation.activitiesOf(model))));
        if (measure.base() == Measure.Base.THRESHOLD && cumulative.known().exceeds(share, ruleset.systemicRisk())) {
            return derived(Lifecycle.Status.DISTINCT_SYSTEMIC_RISK, original, Optional.of(ruleset.systemicRisk()), because,
                    "It is distinct for all duties: the modification used more than " + share + " of " + ruleset.systemicRisk()
                            + ", so a significant change in systemic risk is presumed");
        }
        if (compute.known().exceeds(share, limit)) {
            return derived(Lifecycle.Status.DISTINCT_MODEL, original, Optional.of(limit), because,
                    "It is a distinct model: the modification used more than " + share + " of " + limit);
        }
        return derived(Lifecycle.Status.VERSION, original, Optional.of(limit), because, "It is a version of the same model: the modification "
                + (compute.flop().isPresent() || compute.empty() ? "used" : "is known to have used") + " no more than " + share + " of " + limit);
    }

    private Lifecycle derived(Lifecycle.Status status, Model original, Optional<Flop> limit, List<Reason> because, String conclusion) {
        return new Lifecycle(status, Optional.of(original.name()), Optional.of(original.display()), limit,
                ruleset.sameEntity().map(Measure::share), Reason.conclude(conclusion, DISTINCT.in(ruleset.text()), because));
    }

    /** The places of the estimates that are assessed by. */
    static List<Location> places(List<ComputedActivity> activities) {
        return activities.stream().filter(activity -> activity.counting().cumulative())
                .flatMap(activity -> Stream.of(activity.basis().map(basis -> basis.stated().at()).orElse(activity.activity().at()))).toList();
    }

    private String display(String name) {
        return conclusions.elements().model(name).map(Model::display).orElse(name);
    }

    /** The oldest model of the same provider on the same named run, if it is older than this one. */
    private Optional<Model> elderOnSameRun() {
        Optional<String> provider = model.provider().map(Stated::value);
        return model.training().runs().stream().flatMap(run -> conclusions.earliestOnRun(run.value(), provider).stream())
                .flatMap(name -> conclusions.elements().model(name).stream()).reduce((one, other) -> other.olderThan(one) ? other : one)
                .filter(earliest -> earliest.olderThan(model));
    }
}
