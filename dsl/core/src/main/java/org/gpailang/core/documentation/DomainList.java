package org.gpailang.core.documentation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.gpailang.core.facts.entity.EntitySize;

/**
 * How many domains the public summary lists (template, section 2.3): the top 10% of all domains by the size of the content, and for micro,
 * small and medium-sized enterprises the top 5% or 1,000, whichever is lower. Fractions are rounded up, which is our reading.
 */
public final class DomainList {

    private static final BigDecimal SHARE = new BigDecimal("0.10");
    private static final BigDecimal SHARE_OF_SMES = new BigDecimal("0.05");
    private static final BigDecimal MOST_OF_SMES = BigDecimal.valueOf(1_000);

    private DomainList() {}

    /** Whether an enterprise is micro, small or medium-sized (Recommendation 2003/361/EC). */
    public static boolean lighter(Optional<EntitySize> size) {
        return size.filter(stated -> stated != EntitySize.LARGE).isPresent();
    }

    /** The number of domains to list out of all domains. An entity without a stated size gets no lighter rule. */
    public static BigDecimal required(BigDecimal all, Optional<EntitySize> size) {
        return lighter(size) ? all.multiply(SHARE_OF_SMES).setScale(0, RoundingMode.CEILING).min(MOST_OF_SMES)
                : all.multiply(SHARE).setScale(0, RoundingMode.CEILING);
    }
}
