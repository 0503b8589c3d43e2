package org.gpailang.language.names;

import java.util.Locale;
import java.util.regex.Pattern;

/** Normalised names, for names that may be written in any case, with blanks, hyphens or underscores between their parts. */
public final class Alias {

    private static final Pattern SEPARATORS = Pattern.compile("[\\s_-]+");

    private Alias() {}

    /** The name in lower case without separators. */
    public static String key(String name) {
        return SEPARATORS.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
