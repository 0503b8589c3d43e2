package org.gpailang.language.names;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gpailang.syntax.token.Suggestions;

/**
 * Whether a name of a licence or an accelerator that is not found is another one with a typing error. Names of chips differ in a letter or
 * a digit, and so do licences that grant different rights; so an error is taken for one only inside a longer word.
 */
public final class Misnomer {

    private static final Pattern PART = Pattern.compile("[a-z]+|\\d+|[^a-z\\d\\s_-]+");
    private static final Pattern MEMORY = Pattern.compile("[\\s_-]\\d+ ?gb");
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

    /** Whether a name is another one but for a typing error in a longer word. */
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

    /** Whether the name of a chip is another one with a size of memory after it. */
    private static boolean withMemory(String typed, String name) {
        String one = typed.toLowerCase(Locale.ROOT);
        String other = name.toLowerCase(Locale.ROOT);
        return one.startsWith(other) && MEMORY.matcher(one.substring(other.length())).matches();
    }

    private static boolean longer(String part) {
        return part.length() >= LONGER_WORD && Character.isLetter(part.charAt(0));
    }

    private static List<String> parts(String name) {
        return PART.matcher(name.toLowerCase(Locale.ROOT)).results().map(MatchResult::group).toList();
    }
}
