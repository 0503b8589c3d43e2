package org.gpailang.core.rules.support;

import java.math.BigDecimal;
import java.util.Optional;
import org.gpailang.core.compute.Total;
import org.gpailang.core.quantity.Flop;
import org.gpailang.core.quantity.Share;
import org.gpailang.core.ruleset.Guidance;
import org.gpailang.core.ruleset.Ruleset;

/** Amounts near a share of a threshold that decides, such as a third. */
public final class ThirdText {

    /** What the consultation gives as roughly a third of a threshold, as a part of the threshold. */
    private static final BigDecimal ROUGHLY = new BigDecimal("0.3");

    private ThirdText() {}

    /** Why a sum is near the share, as the end of a sentence; absent if it is not, or if a part of it is not known. */
    public static Optional<String> near(Optional<Total> sum, Share share, Optional<Flop> limit, Ruleset ruleset) {
        if (sum.flatMap(Total::flop).isEmpty() || limit.isEmpty()) {
            return Optional.empty();
        }
        Flop amount = sum.get().known();
        Flop lower = sum.get().interval().lower();
        Flop upper = sum.get().interval().upper();
        String third = share + " of " + limit.get() + ", which is " + share.roundedOf(limit.get());
        if (upper.exceeds(share, limit.get()) && !lower.exceeds(share, limit.get())) {
            return Optional.of("between " + lower + " and " + upper + " within the stated margins, and so on either side of " + third
                    + ". State a more precise estimate.");
        }
        Flop roughly = limit.get().times(ROUGHLY);
        boolean between = ruleset.text() == Guidance.CONSULTATION && share.equals(Share.of(1, 3)) && amount.exceeds(roughly)
                && !amount.exceeds(share, limit.get());
        return between ? Optional.of(amount + ", which is not above " + third + ", but above the " + roughly
                + " that the consultation gives as a rough figure.") : Optional.empty();
    }
}
