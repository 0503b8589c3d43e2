package org.gpailang.language;

import java.util.Locale;
import java.util.regex.Pattern;

/** The form in which names are compared that may be written in any case, with blanks, hyphens or underscores between their parts. */
final class Alias {

    private static final Pattern SEPARATORS = Pattern.compile("[\\s_-]+");

    private Alias() {}

    /** The name in lower case, without what separates its parts. */
    static String key(String name) {
        return SEPARATORS.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
