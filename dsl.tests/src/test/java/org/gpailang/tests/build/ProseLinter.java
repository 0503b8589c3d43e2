package org.gpailang.tests.build;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds words and phrases that should be written differently. Each line of a vocabulary contains a phrase as a regular expression, a tab,
 * and what to write instead; lines that begin with {@code #} are comments. A blank in a phrase also matches a line break. Matching ignores
 * case, and a phrase begins and ends at a word boundary.
 */
final class ProseLinter {

    private final Map<Pattern, String> vocabulary = new LinkedHashMap<>();

    /**
     * @param vocabulary the lines of a vocabulary
     * @throws IllegalArgumentException if a line has no phrase or no replacement
     */
    ProseLinter(List<String> vocabulary) {
        for (String line : vocabulary) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] columns = line.split("\t");
            if (columns.length != 2 || columns[0].isBlank() || columns[1].isBlank()) {
                throw new IllegalArgumentException("not a phrase, a tab, and what to write instead: " + line);
            }
            Pattern phrase = Pattern.compile("\\b(?:" + columns[0].replace(" ", "\\s+") + ")\\b", Pattern.CASE_INSENSITIVE);
            this.vocabulary.put(phrase, columns[1]);
        }
    }

    /** The phrases found in a file, one per entry: the file and the line, the phrase, and what to write instead. */
    List<String> check(String name, FileKind kind, String file) {
        String prose = kind.prose(file);
        Map<Integer, String> found = new TreeMap<>();
        vocabulary.forEach((phrase, replacement) -> {
            Matcher match = phrase.matcher(prose);
            while (match.find()) {
                long line = prose.substring(0, match.start()).chars().filter(character -> character == '\n').count() + 1;
                found.merge(match.start(), name + ":" + line + ": \"" + match.group().replaceAll("\\s+", " ") + "\": write " + replacement,
                        (first, second) -> first + "\n" + second);
            }
        });
        return new ArrayList<>(found.values());
    }
}
