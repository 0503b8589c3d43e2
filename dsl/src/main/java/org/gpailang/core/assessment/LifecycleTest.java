package org.gpailang.core.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gpailang.core.compute.Total;
import org.gpailang.core.compute.TrainingCompute;
import org.gpailang.core.facts.ActivityKind;
import org.gpailang.core.facts.Facts;
import org.gpailang.core.facts.FileFacts;
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
final class LifecycleTest {

    private static final Citation DISTINCT = new Citation("", "3.1.2", "paras. 22 and 23");
    private static final Citation DOWNSTREAM = new Citation("", "3.2.2", "paras. 60 to 63");

    private LifecycleTest() {}

    /** The conclusion for a model of this compute. */
    static Lifecycle of(Model model, TrainingCompute compute, Facts facts, Ruleset ruleset) {
        List<Stated<String>> originals = model.originals();
        boolean ownRun = compute.own().stream().anyMatch(activity -> activity.activity().kind() == ActivityKind.PRETRAINING);
        if (ownRun && !model.modification()) {
            Optional<Model> elder = elderOnSameRun(model, facts);
            if (elder.isEmpty()) {
                return new Lifecycle(Lifecycle.Status.DISTINCT_MODEL, Optional.empty(), Optional.empty(), Optional.empty(),
                        Optional.empty(), Reason.conclude("It is a distinct model: a large pre-training run of its own began it",
                                cite(DISTINCT, ruleset),
                                List.of()));
            }
            Total later = Total.of(compute.own().stream()
                    .filter(activity -> activity.activity().kind() != ActivityKind.PRETRAINING)
                    .filter(activity -> activity.counting().cumulative()).toList());
            return sameEntity(elder.get().name(), later, later, model.at(), facts, ruleset,
                    "It is built on the same large pre-training run as " + elder.get().display());
        }
        if (originals.isEmpty()) {
            return new Lifecycle(Lifecycle.Status.DISTINCT_MODEL, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                    Reason.conclude("It is a distinct model: it is not derived from another", cite(DISTINCT, ruleset), List.of()));
        }
        Optional<Stated<String>> foreign = originals.stream().filter(original -> !sameProvider(model, original.value(), facts)).findFirst();
        if (foreign.isPresent()) {
            return new Lifecycle(Lifecycle.Status.DOWNSTREAM_MODIFICATION, Optional.of(foreign.get().value()), Optional.empty(),
                    Optional.empty(), Optional.empty(), Reason.conclude("It is a modification of a model of another entity",
                            cite(DOWNSTREAM, ruleset),
                            List.of(Reason.fact("It is derived from " + foreign.get().value(), foreign.get().at()))));
        }
        boolean updates = ruleset.generalPurposeCounts() == Ruleset.Counting.PARAMETER_UPDATES;
        return sameEntity(originals.get(0).value(), updates ? compute.ownParameterUpdates() : compute.ownCumulative(),
                compute.ownCumulative(), originals.get(0).at(), facts, ruleset,
                "It is derived from " + originals.get(0).value() + " by the same entity");
    }

    private static Lifecycle sameEntity(String original, Total compute, Total cumulative, Location at, Facts facts, Ruleset ruleset,
            String fact) {
        List<Reason> because = new ArrayList<>(List.of(Reason.fact(fact, at)));
        if (ruleset.sameEntity().isEmpty()) {
            return new Lifecycle(Lifecycle.Status.VERSION, Optional.of(original), Optional.of(compute.known()), Optional.empty(),
                    Optional.empty(), Reason.conclude(
                    "It is a version of the same model: whatever the provider does after the large pre-training run belongs to it",
                    cite(DISTINCT, ruleset), because));
        }
        Measure measure = ruleset.sameEntity().get();
        Share share = measure.share();
        boolean ofOriginal = measure.base() == Measure.Base.ORIGINAL;
        Optional<Flop> originalCompute = ofOriginal ? facts.model(original)
                .flatMap(model -> new org.gpailang.core.compute.ComputeDerivation(facts, ruleset).of(model).cumulative().flop())
                : Optional.empty();
        Flop limit = ofOriginal ? originalCompute.orElse(ruleset.generalPurpose()) : ruleset.generalPurpose();
        Flop systemicLimit = ofOriginal ? originalCompute.orElse(ruleset.systemicRisk()) : ruleset.systemicRisk();
        because.add(Reason.absence("The modification used " + compute.flop().map(Flop::toString)
                .orElse("at least " + compute.known()) + "; " + share + " of " + limit + " is " + share.roundedOf(limit)));
        if (!ofOriginal && cumulative.known().exceeds(share, systemicLimit)) {
            return new Lifecycle(Lifecycle.Status.DISTINCT_SYSTEMIC_RISK, Optional.of(original), Optional.of(cumulative.known()),
                    Optional.of(systemicLimit), Optional.of(share), Reason.conclude(
                            "It is distinct for all duties: the modification used more than " + share + " of "
                            + systemicLimit + ", so a significant change in systemic risk is presumed", cite(DISTINCT, ruleset), because));
        }
        if (compute.known().exceeds(share, limit)) {
            return new Lifecycle(Lifecycle.Status.DISTINCT_MODEL, Optional.of(original), Optional.of(compute.known()),
                    Optional.of(limit), Optional.of(share),
                    Reason.conclude("It is a distinct model: the modification used more than " + share + " of " + limit,
                            cite(DISTINCT, ruleset), because));
        }
        return new Lifecycle(Lifecycle.Status.VERSION, Optional.of(original), Optional.of(compute.known()), Optional.of(limit),
                Optional.of(share), Reason.conclude(
                "It is a version of the same model: the modification " + (compute.flop().isPresent() ? "used" : "is known to have used")
                        + " no more than " + share + " of " + limit, cite(DISTINCT, ruleset), because));
    }

    /** Another model of the same provider on the same named run, declared before this one. */
    private static Optional<Model> elderOnSameRun(Model model, Facts facts) {
        if (model.training().runs().isEmpty()) {
            return Optional.empty();
        }
        for (FileFacts file : facts.files()) {
            for (Model other : file.models()) {
                if (other == model || other.name().equals(model.name())) {
                    return Optional.empty();
                }
                boolean shared = !other.modification() && other.training().runs().stream().anyMatch(run -> model.training().runs().stream()
                        .anyMatch(own -> own.value().equals(run.value())));
                if (shared && provider(other).equals(provider(model))) {
                    return Optional.of(other);
                }
            }
        }
        return Optional.empty();
    }

    /** Whether the model of this name is known to be of the same provider. */
    static boolean sameProvider(Model model, String original, Facts facts) {
        return facts.model(original).filter(other -> provider(other).isPresent() && provider(other).equals(provider(model))).isPresent();
    }

    private static Optional<String> provider(Model model) {
        return model.provider().map(Stated::value);
    }

    private static String cite(Citation citation, Ruleset ruleset) {
        return citation.in(ruleset.text());
    }
}
