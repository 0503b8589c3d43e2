package org.gpailang.core.assessment;

import java.util.Optional;
import org.gpailang.core.compute.Total;
import org.gpailang.core.quantity.Flop;
import org.gpailang.core.quantity.Share;

/**
 * Whether a model is a distinct model or a version of another (consultation 3.1.2; guidelines para. 22).
 *
 * @param status the conclusion
 * @param of the qualified name of the model that it derives from directly
 * @param display the name of that model in messages
 * @param line the qualified name of the model whose lifecycle it belongs to for Articles 53 and 54: the last distinct model
 * @param lineDisplay the name of that model in messages
 * @param systemicLine the qualified name of that model for Articles 52 and 55
 * @param since the name in messages of the distinct model since which the added compute is counted, if it was compared
 * @param added the compute that the provider added since then, if it was compared
 * @param limit the amount of which the added compute may be no more than a share, if it was compared and is known
 * @param share the share
 * @param assumption what the conclusion takes for granted
 * @param reason the reason for the conclusion
 */
public record Lifecycle(Status status, Optional<String> of, Optional<String> display, String line, String lineDisplay, String systemicLine,
        Optional<String> since, Optional<Total> added, Optional<Flop> limit, Optional<Share> share, Assumption assumption,
        Reason reason) {

    /** The possible conclusions. */
    public enum Status {
        /** A distinct model. */
        DISTINCT_MODEL,
        /** A distinct model also for the duties of models with systemic risk. */
        DISTINCT_SYSTEMIC_RISK,
        /** A version of a model of the same provider. */
        VERSION,
        /** A modification of another entity's model. */
        DOWNSTREAM_MODIFICATION,
        /** A distinct model or a version: an amount of compute that decides is unknown. */
        UNDETERMINED
    }

    /** What a conclusion takes for granted, by our reading; the findings ask whether it is meant. */
    public enum Assumption {
        /** Nothing. */
        NONE,
        /** A model on another entity's run modifies that entity's model. */
        RUN_OF_ANOTHER,
        /** The author of the model also developed the original for another entity, and is not merely its modifier. */
        DEVELOPED_BY_PROVIDER
    }

    /** Whether it is a version for the duties of all providers. */
    public boolean version() {
        return status == Status.VERSION;
    }
}
