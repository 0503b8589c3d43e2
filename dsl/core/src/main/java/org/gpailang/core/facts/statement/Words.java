package org.gpailang.core.facts.statement;

import java.util.Locale;
import java.util.Optional;

/**
 * The fixed words of the language. They are the names of enum constants in lower case with hyphens: {@code non-commercial} for
 * {@code NON_COMMERCIAL}.
 */
public final class Words {

    private Words() {}

    /** The word for a constant. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant for a word, if there is one; case-sensitive. */
    public static <E extends Enum<E>> Optional<E> parse(Class<E> kind, String word) {
        for (E constant : kind.getEnumConstants()) {
            if (of(constant).equals(word)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }
}
