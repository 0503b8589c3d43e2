package org.gpailang.cli.output;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The date of creation that documents and workbooks state. It does not depend on the clock, so that each run gives the same bytes. */
public final class CreationDate {

    private static final String VARIABLE = "SOURCE_DATE_EPOCH";
    /** The latest second of the year 9999. */
    private static final long LATEST = 253_402_300_799L;

    private CreationDate() {}

    /**
     * The second that the environment variable SOURCE_DATE_EPOCH states, otherwise the beginning of the as-of date, both in UTC.
     *
     * @throws UsageException if the variable is not a number of seconds since 1970
     */
    public static Instant of(LocalDate asOf) {
        String stated = System.getenv(VARIABLE);
        if (stated == null || stated.isEmpty()) {
            return asOf.atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        try {
            long seconds = Long.parseLong(stated);
            if (seconds < 0 || seconds > LATEST) {
                throw new DateTimeException(stated);
            }
            return Instant.ofEpochSecond(seconds);
        } catch (NumberFormatException | DateTimeException e) {
            throw new UsageException("the environment variable SOURCE_DATE_EPOCH is not a number of seconds since 1970: " + stated, e);
        }
    }
}
