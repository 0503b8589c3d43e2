package org.gpailang.core.documentation;

import java.math.BigDecimal;
import java.util.List;
import org.gpailang.core.facts.statement.Location;

/**
 * The size of the training content of one kind.
 *
 * @param kind the kind of content
 * @param amount the amount in the unit of the kind
 * @param certainty how the amount relates to the size
 * @param at the statements from which it follows
 */
public record ContentSize(ContentKind kind, BigDecimal amount, Certainty certainty, List<Location> at) {

    /** How an amount relates to a size. */
    public enum Certainty {
        /** It is the size: the sum of all data sets, or one epoch of the only activity. */
        EXACT,
        /** It is a part of the size, because the sizes of some data sets are not stated. */
        AT_LEAST,
        /** It is what was processed, which can include the same data several times. */
        AT_MOST
    }

    /** The range of the template, in its words. */
    public String range() {
        return kind.range(amount);
    }

    /** Whether the range is certain: an upper bound in the lowest range, or a lower bound in the highest, leaves no other. */
    public boolean rangeCertain() {
        return switch (certainty) {
            case EXACT -> true;
            case AT_LEAST -> kind.highest(amount);
            case AT_MOST -> kind.lowest(amount);
        };
    }
}
