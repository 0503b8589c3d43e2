package org.gpailang.report.draft;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gpailang.core.facts.Words;
import org.gpailang.core.quantity.Notation;

/** How drafts write numbers and lists of words. */
final class Amounts {

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final int FIGURES = 6;

    private Amounts() {}

    /** A number in plain digits up to a million, in powers of ten from there on. */
    static String number(BigDecimal number) {
        return number.compareTo(MILLION) < 0 ? Notation.plain(number, FIGURES) : Notation.scientific(number, FIGURES);
    }

    /** The words of constants, in the order of the language. */
    static String words(Collection<? extends Enum<?>> constants) {
        return constants.stream().sorted().map(constant -> Words.of(constant).replace('-', ' ')).collect(Collectors.joining(", "));
    }

    /** A text with a capital at its beginning. */
    static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
