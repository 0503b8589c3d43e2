package org.gpailang.language.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gpailang.syntax.token.Suggestions;

/**
 * Recognises typing errors in names of licences and accelerators. Names of chips may differ in a single letter or digit, and so may
 * licences that grant different rights; a difference therefore counts as a typing error only inside a longer word.
 */
public final class Misnomer {

    private static final Pattern MEMORY = Pattern.compile("[\\s_-]\\d+ ?gb");
    private static final String SEPARATORS = "-_ \t\n\f\r";
    private static final int LONGER_WORD = 5;

    private Misnomer() {}

    /**
     * Whether a name that is not found was meant to be one of the names of an entry.
     *
     * @param chip whether it is an accelerator, whose name may be followed by a size of memory
     */
    public static boolean of(String typed, Stream<String> names, boolean chip) {
        List<String> parts = parts(typed);
        return names.anyMatch(known -> Math.abs(typed.length() - known.length()) <= parts.size() && of(parts, parts(known))
                || chip && withMemory(typed, known));
    }

    /** Whether two names differ only by typing errors in longer words. */
    private static boolean of(List<String> one, List<String> other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            if (!one.get(i).equals(other.get(i)) && !(longer(one.get(i)) && longer(other.get(i))
                    && Suggestions.oneError(one.get(i), other.get(i)))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the typed name of a chip is a known one followed by a memory size. */
    private static boolean withMemory(String typed, String name) {
        return typed.regionMatches(true, 0, name, 0, name.length())
                && MEMORY.matcher(typed.substring(name.length()).toLowerCase(Locale.ROOT)).matches();
    }

    private static boolean longer(String part) {
        return part.length() >= LONGER_WORD && Character.isLetter(part.charAt(0));
    }

    /** The letters, the numbers and the other signs of a name, without what separates them. Each typed name is compared with all names. */
    private static List<String> parts(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= lower.length(); to++) {
            Kind kind = Kind.of(lower.charAt(from));
            if (to == lower.length() || Kind.of(lower.charAt(to)) != kind) {
                if (kind != Kind.SEPARATOR) {
                    parts.add(lower.substring(from, to));
                }
                from = to;
            }
        }
        return parts;
    }

    private enum Kind {
        LETTER, DIGIT, SEPARATOR, OTHER;

        static Kind of(char character) {
            if (character >= 'a' && character <= 'z') {
                return LETTER;
            }
            if (character >= '0' && character <= '9') {
                return DIGIT;
            }
            return SEPARATORS.indexOf(character) >= 0 ? SEPARATOR : OTHER;
        }
    }
}
