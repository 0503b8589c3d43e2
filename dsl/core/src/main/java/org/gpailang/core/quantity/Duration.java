package org.gpailang.core.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact length of time.
 *
 * @param seconds its length in seconds, zero or more
 */
public record Duration(BigDecimal seconds) {

    private static final BigDecimal DAY = BigDecimal.valueOf(86_400);
    private static final BigDecimal MOST_DAYS = BigDecimal.valueOf(Long.MAX_VALUE);

    /** A number of days of 24 hours. */
    public static Duration ofDays(BigDecimal days) {
        return new Duration(days.multiply(DAY));
    }

    /** A number of hours. */
    public static Duration ofHours(BigDecimal hours) {
        return new Duration(hours.multiply(BigDecimal.valueOf(3_600)));
    }

    /** The whole days, rounded down and limited to a very large maximum. */
    public long wholeDays() {
        return seconds.divide(DAY, 0, RoundingMode.FLOOR).min(MOST_DAYS).longValue();
    }

    /** The length in days to three significant figures, such as {@code 54 days}. */
    @Override
    public String toString() {
        return Notation.plain(seconds.divide(DAY, Notation.DISPLAY), 3) + " days";
    }
}
