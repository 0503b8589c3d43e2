package org.gpailang.language.names;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Suggestions for misspelled names of accelerators. The digits in a chip's name identify its model, so that a name with another digit is
 * another chip, perhaps a faster one; only names that begin with the written name or are contained in it are suggested.
 */
public final class ChipNames {

    private static final int ABBREVIATION = 3;
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\d]+");

    private ChipNames() {}

    /**
     * The name of the accelerator that was probably meant.
     *
     * @param known the accelerators by the names that would be found, each with all of its names
     */
    public static Optional<String> nearest(String written, Map<String, List<String>> known) {
        List<String> words = parts(written);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        String whole = String.join("", words);
        // TPU-v5 is the beginning of TPU-v5-lite, but also of TPU-v5p
        List<Map.Entry<String, List<String>>> begun = known.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(name -> String.join("", parts(name)).startsWith(whole))).toList();
        return begun.isEmpty() ? known.keySet().stream().filter(name -> ends(words, String.join("", parts(name)))).findFirst()
                : begun.stream().filter(only -> begun.size() == 1 && only.getValue().stream().anyMatch(name -> begins(parts(name), words)))
                        .map(Map.Entry::getKey).findFirst();
    }

    private static boolean begins(List<String> name, List<String> words) {
        int last = words.size() - 1;
        return name.size() > last && name.subList(0, last).equals(words.subList(0, last))
                && (name.get(last).equals(words.get(last)) || isAbbreviation(words.get(last), name.get(last)));
    }

    /** Whether a word without digits is the beginning of another. */
    private static boolean isAbbreviation(String word, String whole) {
        return word.length() >= ABBREVIATION && whole.startsWith(word) && whole.chars().allMatch(Character::isLetter);
    }

    private static boolean ends(List<String> words, String name) {
        for (int from = 1; from < words.size(); from++) {
            if (String.join("", words.subList(from, words.size())).equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> parts(String name) {
        return SEPARATORS.splitAsStream(name.toLowerCase(Locale.ROOT)).filter(part -> !part.isEmpty()).toList();
    }
}
