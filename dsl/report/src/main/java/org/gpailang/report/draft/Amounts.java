package org.gpailang.report.draft;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gpailang.core.facts.statement.Words;
import org.gpailang.core.quantity.Notation;

/** Numbers and lists of words in drafts. */
final class Amounts {

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);
    private static final int FIGURES = 6;

    private Amounts() {}

    /** A number in plain digits up to a million, otherwise with a power of ten. */
    static String number(BigDecimal number) {
        return number.compareTo(MILLION) < 0 ? Notation.plain(number, FIGURES) : Notation.scientific(number, FIGURES);
    }

    /** A count with its unit, in words of at least two significant figures where it is large: {@code 73 billion parameters}. */
    static String count(BigDecimal number, String unit) {
        return (number.compareTo(BILLION) >= 0 ? Notation.plain(number.movePointLeft(9), FIGURES) + " billion"
                : number.compareTo(MILLION) >= 0 ? Notation.plain(number.movePointLeft(6), FIGURES) + " million"
                : small(number)) + (unit.isEmpty() ? "" : " " + unit);
    }

    /** A number below a million, with separators of thousands if it is whole. */
    private static String small(BigDecimal number) {
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        return whole ? String.format(Locale.ROOT, "%,d", number.toBigInteger()) : Notation.plain(number, FIGURES);
    }

    /** The words for constants, in the order in which the language defines them. */
    static String words(Collection<? extends Enum<?>> constants) {
        return constants.stream().sorted().map(constant -> Words.of(constant).replace('-', ' ')).collect(Collectors.joining(", "));
    }

    /** A text with its first letter in upper case. */
    static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
