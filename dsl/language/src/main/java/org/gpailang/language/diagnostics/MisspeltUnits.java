package org.gpailang.language.diagnostics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gpailang.core.quantity.Unit;
import org.gpailang.syntax.token.Suggestions;

/**
 * Misspelt words after a number that the parser cannot recognise as a unit, because it expects one word there: suffixes written as words,
 * such as {@code 7 billon}, units of several words, such as {@code GPU huors}, and letters that are no suffix, such as {@code 7N}.
 */
final class MisspeltUnits {

    /** The suffixes by the words for them. */
    private static final Map<String, String> SUFFIXES = suffixes();
    private static final Pattern QUANTITY = Pattern.compile("(?<![\\w.-])(?<number>\\d[\\d_]*(?:\\.\\d+)?)(?<suffix>\\s*[kKmMbBtT]\\b|)"
            + "(?<blank>\\s*)(?<words>[A-Za-z]+(?:(?:[ \\t]+|[-/])[A-Za-z]+){0,5})");
    private static final Pattern SEPARATOR = Pattern.compile("(?<=[ \\t/-])|(?=[ \\t/-])");
    /** The most quantities of a line that are examined. */
    private static final int MOST_QUANTITIES = 50;
    private static final Set<String> WORDS = Unit.words();
    private static final List<String> SEVERAL_WORDS = Unit.symbols().stream().filter(unit -> unit.contains(" ")).toList();

    private MisspeltUnits() {}

    private static Map<String, String> suffixes() {
        Map<String, String> suffixes = new LinkedHashMap<>();
        Map.of("thousand", "k", "million", "M", "billion", "B", "trillion", "T").forEach((word, suffix) -> {
            suffixes.put(word, suffix);
            suffixes.put(word + "s", suffix);
        });
        return suffixes;
    }

    /** The first misspelt suffix or unit in a line with comments and texts masked, if an error follows it. */
    static Optional<CommonSlips.Recognised> in(String masked, List<Integer> errors) {
        Matcher quantity = QUANTITY.matcher(masked);
        for (int i = 0; i < MOST_QUANTITIES && quantity.find(); i++) {
            int from = quantity.start();
            if (errors.stream().anyMatch(error -> error >= from)) {
                Optional<CommonSlips.Recognised> found = suffix(quantity).or(() -> letter(quantity)).or(() -> unit(quantity));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<CommonSlips.Recognised> suffix(Matcher quantity) {
        String word = quantity.group("words").split("[ \\t/-]", 2)[0];
        if (!quantity.group("suffix").isEmpty() || Unit.of(word).isPresent() || SUFFIXES.containsKey(word.toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        Map<String, String> meant = new LinkedHashMap<>();
        SUFFIXES.keySet().stream().sorted().filter(known -> Suggestions.oneError(word, known))
                .forEach(known -> meant.putIfAbsent(quantity.group("number") + SUFFIXES.get(known), known.replaceAll("s$", "")));
        return meant.isEmpty() ? Optional.empty() : Optional.of(new CommonSlips.Recognised(quantity.start("number"),
                quantity.start("words") + word.length(), "'" + word + "' is not a suffix. Did you mean '"
                        + String.join("' or '", meant.values()) + "'? Write " + String.join(" or ", meant.keySet()) + ".",
                List.copyOf(meant.keySet())));
    }

    /** A letter that follows a number directly and is neither a suffix nor the beginning of an exponent, with a unit behind it. */
    private static Optional<CommonSlips.Recognised> letter(Matcher quantity) {
        String[] words = quantity.group("words").split("[ \\t]+", 3);
        boolean stray = words.length > 1 && words[0].matches("[A-DF-Za-df-z]") && quantity.group("suffix").isEmpty()
                && quantity.group("blank").isEmpty() && Unit.of(words[0]).isEmpty() && Unit.of(words[1]).isPresent();
        return stray ? Optional.of(new CommonSlips.Recognised(quantity.start("number"), quantity.start("words") + 1, "'" + words[0]
                + "' is not a suffix. Suffixes are k, M, B and T.", List.of())) : Optional.empty();
    }

    /** A unit of several words of which one has one error, or between which a blank is missing or in the wrong place. */
    private static Optional<CommonSlips.Recognised> unit(Matcher quantity) {
        String[] parts = SEPARATOR.split(quantity.group("words"));
        for (int end = parts.length; end > 1; end--) {
            String written = String.join("", List.of(parts).subList(0, end));
            if (Unit.of(written).isPresent()) {
                return Optional.empty();
            }
            Set<String> meant = written.matches(".*[ \\t].*") ? corrected(parts, end) : Set.of();
            if (!meant.isEmpty()) {
                return Optional.of(new CommonSlips.Recognised(quantity.start("words"), quantity.start("words") + written.length(), "'"
                        + written + "' is not a unit. Did you mean '" + String.join("' or '", meant) + "'?", List.copyOf(meant)));
            }
        }
        return Optional.empty();
    }

    /** The units that the first parts are with another word in place of one of them, with {@code a}, or with blanks elsewhere. */
    private static Set<String> corrected(String[] parts, int end) {
        Set<String> meant = new LinkedHashSet<>();
        for (int i = 0; i < end; i++) {
            String part = parts[i];
            if (part.isBlank() || WORDS.contains(part.toLowerCase(Locale.ROOT))) {
                continue;
            }
            for (String word : WORDS) {
                if (Suggestions.oneError(part, word)) {
                    List<String> instead = new ArrayList<>(List.of(parts).subList(0, end));
                    instead.set(i, word);
                    Unit.of(String.join("", instead)).map(Unit::symbol).ifPresent(meant::add);
                }
            }
        }
        String written = String.join("", List.of(parts).subList(0, end)).replaceAll("[ \\t]+", " ");
        Unit.of(written.replaceFirst(" ", " a ")).map(Unit::symbol).ifPresent(meant::add);
        if (meant.isEmpty()) {
            SEVERAL_WORDS.stream().filter(unit -> Suggestions.oneError(written, unit)).forEach(meant::add);
        }
        return meant;
    }
}
