package org.gpailang.core.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.gpailang.core.facts.ActivityKind;
import org.gpailang.core.facts.Facts;
import org.gpailang.core.facts.Model;
import org.gpailang.core.facts.Stated;
import org.gpailang.core.ruleset.Ruleset;

/** The models of each provider, for what is concluded of a model from the others of its provider. */
final class Providers {

    private static final int MOST_EARLIER = 3;

    private final Map<String, List<Model>> models = new HashMap<>();
    private final Map<String, List<Model>> ownRuns = new HashMap<>();
    private final Map<Ruleset, Map<String, List<Model>>> systemicRisk = new IdentityHashMap<>();

    Providers(Facts facts) {
        facts.files().forEach(file -> file.models().forEach(model -> model.provider().ifPresent(provider ->
                models.computeIfAbsent(provider.value(), name -> new ArrayList<>()).add(model))));
    }

    /** All models of the provider of a model; that model alone where it names no provider. */
    List<Model> modelsOf(Model model) {
        return model.provider().map(Stated::value).map(name -> models.getOrDefault(name, List.of())).orElse(List.of(model));
    }

    /** What the older models of the same provider with a large pre-training run of their own are called; not more than a few. */
    List<String> earlierModels(Model model) {
        return model.provider().map(Stated::value).map(name -> ownRuns.computeIfAbsent(name, this::withOwnRun)).orElse(List.of()).stream()
                .filter(other -> other.olderThan(model)).limit(MOST_EARLIER).map(Model::display).toList();
    }

    private List<Model> withOwnRun(String provider) {
        return models.getOrDefault(provider, List.of()).stream().filter(model -> !model.modification())
                .filter(model -> !model.training().runs().isEmpty() || model.training().activities().stream()
                        .anyMatch(activity -> activity.kind() == ActivityKind.PRETRAINING))
                .sorted(Comparator.comparing(Model::display)).toList();
    }

    /** Whether the provider had another model with systemic risk on the market before the duties apply. */
    boolean hadSystemicRisk(Model model, Classification classification, Ruleset ruleset) {
        return model.provider().map(Stated::value).map(name -> systemicRisk.computeIfAbsent(ruleset, key -> new HashMap<>())
                .computeIfAbsent(name, provider -> models.getOrDefault(provider, List.of()).stream()
                        .filter(other -> classification.availability(other).first().filter(day -> day.isBefore(ruleset.appliesFrom())).isPresent())
                        .filter(other -> classification.systemicRisk(other).applies()).toList()))
                .orElse(List.of()).stream().anyMatch(other -> other != model);
    }
}
