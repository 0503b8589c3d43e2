package org.gpailang.core.assessment.classifier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gpailang.core.facts.duty.Document;
import org.gpailang.core.facts.model.Model;
import org.gpailang.core.facts.training.ActivityKind;

/**
 * A summary of all models of a provider, as needed to assess one of them. It contains nothing else, so a change to one model affects the
 * provider's other models only if it changes this summary.
 *
 * @param documents the documents that a provider keeps once for all its models, sorted by location
 * @param ownRun the models with a large pre-training run of their own, oldest first
 */
public record ProviderSummary(List<Document> documents, List<Begun> ownRun) {

    private static final int MOST_EARLIER = 3;

    /**
     * A model with a large pre-training run of its own.
     *
     * @param name its qualified name
     * @param placed when it was first placed on the market; {@link LocalDate#MAX} if no date is stated
     * @param earlier the qualified names of older ones; at most three, in alphabetical order
     */
    public record Begun(String name, LocalDate placed, List<String> earlier) {

        private static final Comparator<Begun> OLDEST_FIRST = Comparator.comparing(Begun::placed).thenComparing(Begun::name);

        private static Begun of(Model model) {
            return new Begun(model.name(), model.market().first().orElse(LocalDate.MAX), List.of());
        }
    }

    /** The contribution of one model to the summary of its provider. */
    public static ProviderSummary of(Model model) {
        List<Document> documents = model.documents().stream().filter(document -> DutyClassifier.oncePerProvider(document.kind())).toList();
        boolean ownRun = !model.modification() && (!model.training().runs().isEmpty() || model.training().activities().stream()
                .anyMatch(activity -> activity.kind() == ActivityKind.PRETRAINING));
        return new ProviderSummary(documents, ownRun ? List.of(Begun.of(model)) : List.of());
    }

    /** Combines the contributions of all models of a provider, in any order. */
    public static ProviderSummary of(List<ProviderSummary> models) {
        List<Document> documents = models.stream().flatMap(model -> model.documents.stream()).sorted(Comparator.comparing(Document::at))
                .toList();
        return new ProviderSummary(documents, withEarlier(models.stream().flatMap(model -> model.ownRun.stream())
                .sorted(Begun.OLDEST_FIRST).toList()));
    }

    private static List<Begun> withEarlier(List<Begun> oldestFirst) {
        List<Begun> result = new ArrayList<>();
        TreeSet<String> earlier = new TreeSet<>();
        for (Begun model : oldestFirst) {
            result.add(new Begun(model.name(), model.placed(), List.copyOf(earlier)));
            earlier.add(model.name());
            if (earlier.size() > MOST_EARLIER) {
                earlier.pollLast();
            }
        }
        return List.copyOf(result);
    }

    /** The qualified names that {@link #earlierThan} can return for any model. */
    public Set<String> earlierNames() {
        Set<String> names = new TreeSet<>();
        ownRun.forEach(model -> names.addAll(model.earlier()));
        if (!ownRun.isEmpty()) {
            names.add(ownRun.get(ownRun.size() - 1).name());
        }
        return names;
    }

    /** The qualified names of older models with a large pre-training run of their own; at most three, in alphabetical order. */
    public List<String> earlierThan(Model model) {
        int low = 0;
        int high = ownRun.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Begun.OLDEST_FIRST.compare(ownRun.get(middle), Begun.of(model)) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        if (low < ownRun.size()) {
            return ownRun.get(low).earlier();
        }
        Stream<String> all = low == 0 ? Stream.of()
                : Stream.concat(ownRun.get(low - 1).earlier().stream(), Stream.of(ownRun.get(low - 1).name()));
        return all.sorted().limit(MOST_EARLIER).toList();
    }
}
