package org.gpailang.language.names;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.gpailang.syntax.token.Suggestions;

/**
 * Recognises typing errors in names of licences and accelerators. Names of chips may differ in a single letter or digit, and so may
 * licences that grant different rights; a difference therefore counts as a typing error only inside a longer word.
 */
final class Misnomer {

    private static final Pattern PART = Pattern.compile("[a-z]+|\\d+|[^a-z\\d\\s_-]+");
    private static final Pattern MEMORY = Pattern.compile("[\\s_-]\\d+ ?gb");
    private static final Pattern REST = Pattern.compile("[\\s_-].*");
    private static final int LONGER_WORD = 5;

    private Misnomer() {}

    /** Whether two names differ only by typing errors in longer words. */
    static boolean of(String typed, String name) {
        List<String> one = parts(typed);
        List<String> other = parts(name);
        if (one.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            if (!one.get(i).equals(other.get(i)) && !(longer(one.get(i)) && longer(other.get(i))
                    && Suggestions.near(one.get(i), other.get(i)))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the typed name of a chip is a known one without its last parts, or with an additional memory size. */
    static boolean shortened(String typed, String name) {
        String one = typed.toLowerCase(Locale.ROOT);
        String other = name.toLowerCase(Locale.ROOT);
        return other.startsWith(one) && REST.matcher(other.substring(one.length())).matches()
                || one.startsWith(other) && MEMORY.matcher(one.substring(other.length())).matches();
    }

    private static boolean longer(String part) {
        return part.length() >= LONGER_WORD && Character.isLetter(part.charAt(0));
    }

    private static List<String> parts(String name) {
        return PART.matcher(name.toLowerCase(Locale.ROOT)).results().map(MatchResult::group).toList();
    }
}
