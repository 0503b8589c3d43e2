package org.gpailang.core.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The maximum fine for infringing a duty (Art. 101 AI Act).
 *
 * @param maximumFine in EUR: three per cent of the worldwide annual turnover or 15 million, whichever is higher; absent if the turnover is
 *     not stated
 * @param from the date from which fines can be imposed for the duties of Articles 53 to 55
 * @param requestsFrom the date from which fines can be imposed for not complying with requests and measures (Art. 91 to 93)
 */
public record MaximumFine(Optional<BigDecimal> maximumFine, LocalDate from, LocalDate requestsFrom) {

    private static final BigDecimal SHARE_OF_TURNOVER = new BigDecimal("0.03");
    private static final BigDecimal FLOOR = BigDecimal.valueOf(15_000_000);

    /** The maximum fine for an entity with this turnover in EUR. */
    public static MaximumFine of(Optional<BigDecimal> turnover, LocalDate from, LocalDate requestsFrom) {
        return new MaximumFine(turnover.map(amount -> amount.multiply(SHARE_OF_TURNOVER).max(FLOOR)), from, requestsFrom);
    }
}
