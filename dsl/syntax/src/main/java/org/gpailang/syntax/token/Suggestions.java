package org.gpailang.syntax.token;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The word that was probably meant. */
public final class Suggestions {

    private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();
    private static final int LONGEST = 100;

    private Suggestions() {}

    /** The nearest of the known words, if one is near: it differs in at most a third of its characters. */
    public static Optional<String> nearest(String word, Collection<String> known) {
        if (word.length() > LONGEST) {
            return Optional.empty();
        }
        return known.stream().filter(candidate -> near(word, candidate))
                .min(Comparator.<String>comparingInt(candidate -> distance(word, candidate)).thenComparing(Comparator.naturalOrder()));
    }

    /** Whether two words differ in at most a third of their characters. */
    public static boolean near(String word, String candidate) {
        int most = Math.max(1, Math.min(word.length(), candidate.length()) / 3);
        boolean letters = Math.min(word.length(), candidate.length()) > 1 || word.equalsIgnoreCase(candidate);
        return letters && word.length() <= LONGEST && Math.abs(word.length() - candidate.length()) <= most
                && distance(word, candidate) <= most;
    }

    /** Whether a word is another one but for one letter, or for two that changed places. */
    public static boolean oneError(String word, String candidate) {
        return word.length() <= LONGEST && distance(word, candidate) == 1;
    }

    /** A question that offers the nearest of the known words, or nothing. */
    static String question(String word, Collection<String> known) {
        return nearest(word, known).map(candidate -> " Did you mean '" + candidate + "'?").orElse("");
    }

    private static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        return swapped(a, b) ? 1 : DISTANCE.apply(a, b);
    }

    /** Whether the words differ in two neighbouring letters that changed places, the commonest slip of the fingers. */
    private static boolean swapped(String one, String other) {
        int at = 0;
        while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return one.length() == other.length() && at + 1 < one.length() && one.charAt(at) == other.charAt(at + 1)
                && one.charAt(at + 1) == other.charAt(at) && one.substring(at + 2).equals(other.substring(at + 2));
    }
}
