package org.gpailang.language;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The word that was probably meant. */
final class Suggestions {

    private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();
    private static final int LONGEST = 100;

    private Suggestions() {}

    /** The nearest of the known words, if one is near: it differs in at most a third of its characters. */
    static Optional<String> nearest(String word, Collection<String> known) {
        if (word.length() > LONGEST) {
            return Optional.empty();
        }
        return known.stream().filter(candidate -> distance(word, candidate) <= Math.max(1, Math.min(word.length(), candidate.length()) / 3))
                .min(Comparator.<String>comparingInt(candidate -> distance(word, candidate)).thenComparing(Comparator.naturalOrder()));
    }

    /** A question that offers the nearest of the known words, or nothing. */
    static String question(String word, Collection<String> known) {
        return nearest(word, known).map(candidate -> " Did you mean '" + candidate + "'?").orElse("");
    }

    private static int distance(String one, String other) {
        return DISTANCE.apply(one.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT));
    }
}
