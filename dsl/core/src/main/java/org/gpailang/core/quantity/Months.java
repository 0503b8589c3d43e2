package org.gpailang.core.quantity;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A month or a quarter of a year.
 *
 * @param from the first month
 * @param to the last month
 */
public record Months(YearMonth from, YearMonth to) {

    private static final Pattern MONTH = Pattern.compile("(?<year>[0-9]{4})-(?<month>0[1-9]|1[0-2])");
    private static final Pattern QUARTER = Pattern.compile("(?<year>[0-9]{4})-[Qq](?<quarter>[1-4])");

    /** The month {@code 2025-09} or the quarter {@code 2025-Q3}; empty for another text. */
    public static Optional<Months> parse(String text) {
        Matcher month = MONTH.matcher(text);
        if (month.matches()) {
            YearMonth one = YearMonth.of(Integer.parseInt(month.group("year")), Integer.parseInt(month.group("month")));
            return Optional.of(new Months(one, one));
        }
        Matcher quarter = QUARTER.matcher(text);
        if (!quarter.matches()) {
            return Optional.empty();
        }
        YearMonth last = YearMonth.of(Integer.parseInt(quarter.group("year")), 3 * Integer.parseInt(quarter.group("quarter")));
        return Optional.of(new Months(last.minusMonths(2), last));
    }

    /** The first day. */
    public LocalDate first() {
        return from.atDay(1);
    }

    /** The last day. */
    public LocalDate last() {
        return to.atEndOfMonth();
    }
}
