package org.gpailang.core.assessment;

import org.gpailang.core.compute.Total;
import org.gpailang.core.quantity.Flop;

/**
 * Whether a model is a general-purpose AI model with systemic risk (Art. 51 AI Act).
 *
 * @param status the conclusion
 * @param threshold the ruleset's threshold
 * @param compute the cumulative training compute that was held against it
 * @param reason why
 */
public record SystemicRisk(Status status, Flop threshold, Total compute, Reason reason) {

    /** What can be concluded. */
    public enum Status {
        /** Presumed from its compute (Art. 51(2)). */
        PRESUMED,
        /** Designated by the Commission (Art. 51(1)(b), 52(4)). */
        DESIGNATED,
        /** High-impact capabilities by evidence that the file states (Art. 51(1)(a)). */
        SHOWN_BY_EVIDENCE,
        /** None of these. */
        NOT_PRESUMED,
        /** Something that decides is not stated. */
        UNDETERMINED
    }

    /** Whether the rules for models with systemic risk are applied. */
    public boolean applies() {
        return status == Status.PRESUMED || status == Status.DESIGNATED || status == Status.SHOWN_BY_EVIDENCE;
    }
}
