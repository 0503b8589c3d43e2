package org.gpailang.core.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gpailang.core.facts.ActivityKind;
import org.gpailang.core.facts.Document;
import org.gpailang.core.facts.DocumentKind;
import org.gpailang.core.facts.Model;
import org.gpailang.core.ruleset.Ruleset;

/**
 * What the assessment of a model depends on of the models of its provider, itself included. It holds no more than that, so that a change to one of
 * a provider's models concerns the others only where it changes this summary.
 *
 * @param documents the first document of each kind that a provider keeps once for all its models
 * @param ownRun the models that a large pre-training run of their own began, oldest first
 */
public record ProviderSummary(Map<DocumentKind, Document> documents, List<Begun> ownRun) {

    private static final int MOST_EARLIER = 3;

    /**
     * A model that a large pre-training run of its own began.
     *
     * @param display what a message calls it
     * @param name its qualified name
     * @param placed when it was first placed on the market; {@link LocalDate#MAX} where no day is stated
     * @param earlier what the older ones are called; of many, the first three in the order of the alphabet
     */
    public record Begun(String display, String name, LocalDate placed, List<String> earlier) {

        private static final Comparator<Begun> OLDEST_FIRST = Comparator.comparing(Begun::placed).thenComparing(Begun::name);

        private static Begun of(Model model) {
            return new Begun(model.display(), model.name(), model.market().first().orElse(LocalDate.MAX), List.of());
        }
    }

    /** What one model adds to the summary of its provider. */
    public static ProviderSummary of(Model model) {
        Map<DocumentKind, Document> documents = new EnumMap<>(DocumentKind.class);
        model.documents().stream().filter(document -> ObligationTable.oncePerProvider(document.kind()))
                .forEach(document -> documents.putIfAbsent(document.kind(), document));
        boolean ownRun = !model.modification() && (!model.training().runs().isEmpty() || model.training().activities().stream()
                .anyMatch(activity -> activity.kind() == ActivityKind.PRETRAINING));
        return new ProviderSummary(documents, ownRun ? List.of(Begun.of(model)) : List.of());
    }

    /** The summary of a provider from what each of its models adds, in any order. */
    public static ProviderSummary of(List<ProviderSummary> models) {
        Map<DocumentKind, Document> documents = new EnumMap<>(DocumentKind.class);
        models.forEach(model -> model.documents.forEach((kind, document) ->
                documents.merge(kind, document, (one, other) -> one.at().compareTo(other.at()) <= 0 ? one : other)));
        return new ProviderSummary(documents, withEarlier(models.stream().flatMap(model -> model.ownRun.stream())
                .sorted(Begun.OLDEST_FIRST).toList()));
    }

    /** Whether a model carries systemic risk and was on the market before the duties apply. */
    public static boolean earlySystemicRisk(Model model, Ruleset ruleset, Conclusions conclusions) {
        return model.market().first().filter(day -> day.isBefore(ruleset.appliesFrom())).isPresent()
                && conclusions.classification(model, ruleset).systemicRisk().applies();
    }

    private static List<Begun> withEarlier(List<Begun> oldestFirst) {
        List<Begun> result = new ArrayList<>();
        TreeSet<Begun> earlier = new TreeSet<>(Comparator.comparing(Begun::display).thenComparing(Begun::name));
        for (Begun model : oldestFirst) {
            result.add(new Begun(model.display(), model.name(), model.placed(), earlier.stream().map(Begun::display).toList()));
            earlier.add(model);
            if (earlier.size() > MOST_EARLIER) {
                earlier.pollLast();
            }
        }
        return List.copyOf(result);
    }

    /** What the older models with a large pre-training run of their own are called; of many, the first three. */
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
        Stream<String> all = low == 0 ? Stream.of() : Stream.concat(ownRun.get(low - 1).earlier().stream(), Stream.of(ownRun.get(low - 1).display()));
        return all.sorted().limit(MOST_EARLIER).toList();
    }
}
