package org.gpailang.language.names;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The accelerator that was probably meant. The digits in a chip's name are its model, so a name that differs in one of them is that of
 * another chip, and perhaps of a stronger one; only names that begin with what was written, or are contained in it, are like it.
 */
final class ChipNames {

    private ChipNames() {}

    /**
     * The known name that was probably meant: of several, the shortest that begins with the written one, or the longest that it contains.
     */
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

    /** Whether a name is the end of another, as after the name of a manufacturer; what follows the name of a chip makes it another chip. */
    private static boolean isPart(String name, String whole) {
        return name.length() > 2 && whole.endsWith(name);
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]", "");
    }
}
