package org.gpailang.language.names;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Suggestions for misspelled names of accelerators. The digits in a chip's name identify its model, so that a name with another digit is
 * another chip, perhaps a faster one; only names that begin with the written name or are contained in it are suggested.
 */
final class ChipNames {

    private ChipNames() {}

    /** The known name that was probably meant: the shortest one that begins with the written name, or else the longest one that ends it. */
    static Optional<String> nearest(String written, Collection<String> known) {
        List<String> words = Arrays.stream(written.split("[^\\p{L}\\d]+")).map(ChipNames::folded).filter(word -> !word.isEmpty()).toList();
        String whole = folded(written);
        if (whole.length() < 2) {
            return Optional.empty();
        }
        return known.stream().filter(name -> folded(name).startsWith(words.get(0)) && words.stream().allMatch(folded(name)::contains)
                        || folded(name).startsWith(whole))
                .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .or(() -> known.stream().filter(name -> isPart(folded(name), whole))
                        .max(Comparator.comparingInt(String::length).thenComparing(Comparator.reverseOrder())));
    }

    /**
     * Whether a name is the end of the written one, which may begin with the manufacturer. Words after the name of a chip would make it
     * another chip.
     */
    private static boolean isPart(String name, String whole) {
        return name.length() > 2 && whole.endsWith(name);
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]", "");
    }
}
