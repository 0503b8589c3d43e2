package org.gpailang.tests.fuzzing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.gpailang.core.quantity.Months;
import org.gpailang.core.quantity.Notation;
import org.gpailang.core.quantity.Numeral;
import org.gpailang.core.quantity.Unit;
import org.gpailang.syntax.token.GpaiValueConverters;

/**
 * Numbers, dates and units. Each is read or refused with a message; the preferred form has the same value; a rounded number can be read
 * again and is close to the number; a unit is found again by its symbol.
 */
final class QuantityInputs implements InputKind {

    private static final List<String> PIECES = pieces();
    private static final BigDecimal CLOSE = new BigDecimal("0.006");
    /** Powers of ten beyond this are not read, so rounded numbers beyond it are only printed. */
    private static final int READABLE = Numeral.LARGEST_EXPONENT;

    private final GpaiValueConverters converters = new GpaiValueConverters();

    private static List<String> pieces() {
        List<String> pieces = new ArrayList<>(List.of("0", "1", "2", "7", "10", "999", "123", "000", "1.5", "3.8", ".", ",", "_", "e", "E",
                "^", "·10", "×10", "x10", "*10", "·", "²", "⁵", "⁻", "²⁵", "⁻³", "k", "K", "M", "B", "T", "-", "+", " ", "%", "/", "1/3",
                "2025", "2025-08", "-02", "-30", "-13", "-Q3", "-q4", "-Q5", "0000", "9999", "٣", "１", " a ", " per ", " an ", "\"", "\\",
                "\u00A0", "60", "61", "99999999999", "s", "-hours"));
        Unit.values().forEach(unit -> pieces.add(unit.symbol()));
        return List.copyOf(pieces);
    }

    @Override
    public String next(Random random) {
        return Pieces.joined(random, PIECES, 1 + random.nextInt(8));
    }

    @Override
    public Optional<String> violation(String text) {
        for (String rule : List.of("NUMBER", "DATE", "STRING")) {
            boolean refused = GpaiValueConverters.problem(rule, text).isPresent();
            boolean empty = converters.toValue(text, rule, null) == null;
            if (refused != empty) {
                return Optional.of("a value of " + rule + " is refused without a message, or read with one");
            }
        }
        return number(text).or(() -> unit(text)).or(() -> months(text));
    }

    private static Optional<String> number(String text) {
        String canonical = Numeral.canonical(text);
        if (!Numeral.canonical(canonical).equals(canonical)) {
            return Optional.of("the preferred form of the preferred form of a number is another one");
        }
        BigDecimal value;
        try {
            value = Numeral.parse(text);
        } catch (NumberFormatException e) {
            return e.getMessage() == null ? Optional.of("a number is refused without a reason") : Optional.empty();
        }
        if (value.signum() < 0) {
            return Optional.of("a number is negative");
        }
        if (canonical.length() <= Numeral.MOST_CHARACTERS && Numeral.parse(canonical).compareTo(value) != 0) {
            return Optional.of("the preferred form of a number has another value");
        }
        if (new BigDecimal(Notation.program(value, 3)).subtract(value).abs().compareTo(value.multiply(CLOSE)) > 0) {
            return Optional.of("a number for programs is not close to the number");
        }
        String shown = Notation.threeFigures(value);
        int exponent = value.signum() == 0 ? 0 : value.precision() - value.scale() - 1;
        if (Math.abs(exponent) < READABLE
                && Numeral.parse(shown).subtract(value).abs().compareTo(value.multiply(CLOSE)) > 0) {
            return Optional.of("a rounded number is not close to the number");
        }
        return Notation.plain(value, 3).isEmpty() || Notation.powerOfTen(value).isEmpty() ? Optional.of("a number is shown as nothing")
                : Optional.empty();
    }

    private static Optional<String> unit(String text) {
        Optional<Unit> unit = Unit.of(text);
        return unit.isPresent() && !Unit.of(unit.get().symbol()).equals(unit) ? Optional.of("a unit is not found by its symbol")
                : Optional.empty();
    }

    private static Optional<String> months(String text) {
        Optional<Months> months = Months.parse(text);
        LocalDate first = months.map(Months::first).orElse(LocalDate.MIN);
        return first.isAfter(months.map(Months::last).orElse(LocalDate.MAX)) ? Optional.of("a month ends before it begins")
                : Optional.empty();
    }
}
