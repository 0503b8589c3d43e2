package org.gpailang.exchange.imports.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gpailang.core.facts.statement.Words;
import org.gpailang.core.facts.training.Modality;
import org.gpailang.exchange.imports.Statement;

/** Modalities as inputs write them. */
final class Modalities {

    /** Words that do not determine a modality. */
    private static final Set<String> EMPTY = Set.of("multilingual", "natural", "language", "and", "or", "only", "output", "input");

    private Modalities() {}

    /** A statement with these modalities. */
    static Statement statement(String keyword, List<Modality> modalities) {
        return new Statement(keyword, keyword + " " + modalities.stream().distinct().map(Words::of).collect(Collectors.joining(", ")));
    }

    /** The modalities that a phrase names, such as {@code Multilingual Text and code}; absent if one of its words is not known. */
    static Optional<List<Modality>> of(String phrase) {
        List<Modality> found = new ArrayList<>();
        for (String word : phrase.toLowerCase(Locale.ROOT).split("[^a-z0-9-]+")) {
            String singular = word.endsWith("s") && !word.equals("embeddings") ? word.substring(0, word.length() - 1) : word;
            Optional<Modality> modality = Words.parse(Modality.class, singular).or(() -> Words.parse(Modality.class, word));
            if (modality.isEmpty() && !word.isEmpty() && !EMPTY.contains(word)) {
                return Optional.empty();
            }
            modality.filter(known -> known != Modality.OTHER).ifPresent(found::add);
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(found);
    }
}
