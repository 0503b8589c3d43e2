package org.gpailang.tests.build;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds words and phrases that should be written differently. Each line of a vocabulary contains a phrase as a regular expression, a tab,
 * and what to write instead; lines that begin with {@code #} are comments. A blank in a phrase also matches a line break. Matching ignores
 * case, and a phrase begins and ends at a word boundary.
 */
final class ProseLinter {

    private final Map<Pattern, String> vocabulary = new LinkedHashMap<>();
    /** Matches where any phrase begins. Reading a text once for all phrases is many times faster than once for each. */
    private final Pattern anyPhrase;

    /**
     * @param vocabulary the lines of a vocabulary
     * @throws IllegalArgumentException if a line has no phrase or no replacement
     */
    ProseLinter(List<String> vocabulary) {
        List<String> phrases = new ArrayList<>();
        for (String line : vocabulary) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] columns = line.split("\t");
            if (columns.length != 2 || columns[0].isBlank() || columns[1].isBlank()) {
                throw new IllegalArgumentException("not a phrase, a tab, and what to write instead: " + line);
            }
            String phrase = columns[0].replace(" ", "\\s+");
            phrases.add(phrase);
            this.vocabulary.put(atWordBoundaries(phrase), columns[1]);
        }
        this.anyPhrase = atWordBoundaries(String.join("|", phrases));
    }

    private static Pattern atWordBoundaries(String phrase) {
        return Pattern.compile("\\b(?:" + phrase + ")\\b", Pattern.CASE_INSENSITIVE);
    }

    /** The phrases found in a file, one per entry: the file and the line, the phrase, and what to write instead. */
    List<String> check(String name, FileKind kind, String file) {
        String prose = kind.prose(file);
        List<String> found = new ArrayList<>();
        Matcher any = anyPhrase.matcher(prose);
        for (int from = 0; any.find(from); from = any.start() + 1) {
            int start = any.start();
            long line = prose.substring(0, start).chars().filter(character -> character == '\n').count() + 1;
            vocabulary.forEach((phrase, replacement) -> {
                Matcher match = phrase.matcher(prose).region(start, prose.length()).useTransparentBounds(true);
                if (match.lookingAt()) {
                    found.add(name + ":" + line + ": \"" + match.group().replaceAll("\\s+", " ") + "\": write " + replacement);
                }
            });
        }
        return found;
    }
}
