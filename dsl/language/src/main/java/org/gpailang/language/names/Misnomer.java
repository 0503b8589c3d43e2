package org.gpailang.language.names;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.gpailang.syntax.token.Suggestions;

/**
 * Whether a name of a licence or an accelerator that is not found is another one with a typing error. Names of chips differ in a letter or
 * a digit, and so do licences that grant different rights; so an error is taken for one only inside a longer word.
 */
final class Misnomer {

    private static final Pattern PART = Pattern.compile("[a-z]+|\\d+|[^a-z\\d\\s_-]+");
    private static final Pattern MEMORY = Pattern.compile("[\\s_-]\\d+ ?gb");
    private static final Pattern REST = Pattern.compile("[\\s_-].*");
    private static final int LONGER_WORD = 5;

    private Misnomer() {}

    /** Whether a name is another one but for a typing error in a longer word. */
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

    /** Whether the name of a chip is another one without its last parts, or with a size of memory more. */
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
